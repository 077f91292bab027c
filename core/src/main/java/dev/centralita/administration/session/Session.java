package dev.centralita.administration.session;

import dev.centralita.administration.user.UserId;
import java.time.Instant;

/**
 * A person signed in at one browser.
 *
 * @param tokenDigest stands for the cookie, which is kept nowhere
 * @param mustChangePassword whether the password no longer meets the rules
 */
public record Session(
        String tokenDigest, UserId user, Instant openedAt, Instant lastSeenAt, boolean mustChangePassword) {}
