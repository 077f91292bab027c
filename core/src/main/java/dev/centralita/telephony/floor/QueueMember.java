package dev.centralita.telephony.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes calls of one queue.
 *
 * @param interfaceName where the queue rings; with the queue it says who is meant
 * @param extension the phone behind it
 * @param isPaused whatever else they do
 * @param reason why they pause, or null
 * @param pausedAt when the pause that lasts or the last one began, or null if there was none
 * @param wrapUpUntil when the queue will ring them again after their last call, or null
 * @param callsTaken since the PBX last began to count
 */
public record QueueMember(
        String queue,
        String interfaceName,
        String name,
        String extension,
        MemberState state,
        boolean isPaused,
        @Nullable String reason,
        @Nullable Instant pausedAt,
        @Nullable Instant wrapUpUntil,
        int callsTaken) {

    /** What they do at a moment: time alone ends wrapping up. */
    public MemberState stateAt(Instant moment) {
        return state == MemberState.READY && wrapUpUntil != null && moment.isBefore(wrapUpUntil)
                ? MemberState.WRAP_UP
                : state;
    }

    QueueMember asOf(Instant moment) {
        return new QueueMember(
                queue,
                interfaceName,
                name,
                extension,
                stateAt(moment),
                isPaused,
                reason,
                pausedAt,
                wrapUpUntil,
                callsTaken);
    }
}
