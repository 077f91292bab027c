package dev.centralita.telephony.floor;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes calls of one queue.
 *
 * @param interfaceName where the queue rings; with the queue it says who is meant
 * @param extension the phone behind it
 * @param reason why they pause, or null
 * @param callsTaken since the PBX last began to count
 */
public record QueueMember(
        String queue,
        String interfaceName,
        String name,
        String extension,
        MemberState state,
        @Nullable String reason,
        int callsTaken) {}
