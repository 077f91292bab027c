package dev.centralita.administration.setup;

import dev.centralita.administration.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to choose a password once.
 *
 * @param tokenDigest stands for the link, which is kept nowhere
 * @param user for whom, or null for the first administrator, who does not exist yet
 */
public record SetupTicket(String tokenDigest, @Nullable UserId user, Instant endsAt) {}
