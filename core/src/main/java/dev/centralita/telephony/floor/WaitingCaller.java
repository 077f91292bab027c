package dev.centralita.telephony.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A caller in a queue.
 *
 * @param channelId by which leaving is told
 * @param call its linked id
 */
public record WaitingCaller(
        String queue,
        String channelId,
        String call,
        @Nullable String number,
        @Nullable String name,
        Instant since) {}
