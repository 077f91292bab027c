package dev.centralita.telephony.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is kept.
 *
 * @param callerNumber or null where it was withheld
 * @param callerChannel the PBX's name for the caller's channel, or null where it was not heard
 * @param dialled what the caller dialled, or null where the PBX was told to call
 * @param queue the last it waited in, or null
 * @param answeredBy the phone or trunk that answered first, or null
 * @param agent the queue member's name, or null
 * @param waiting from entering the first queue, or where there was none from the beginning, until somebody answered or
 *     the waiting ended
 * @param ringing of the phone that answered, or of the one that rang longest
 * @param talking from the first answer to the end
 * @param disposition null while it lasts
 * @param endedBy who asked for the end first; null where nobody did, or the PBX refused the call
 * @param recording the file, or null
 * @param isReconstructed whether its end was not heard but concluded
 */
public record CallRecord(
        CallId id,
        Direction direction,
        CallState state,
        @Nullable String callerNumber,
        @Nullable String callerName,
        @Nullable String callerChannel,
        @Nullable String dialled,
        @Nullable String queue,
        @Nullable String answeredBy,
        @Nullable String agent,
        Instant beganAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        Duration waiting,
        Duration ringing,
        Duration talking,
        Duration held,
        @Nullable Disposition disposition,
        int cause,
        @Nullable Side endedBy,
        @Nullable String recording,
        boolean isReconstructed,
        List<Leg> legs,
        List<QueueStage> stages,
        List<Hold> holds,
        List<Transfer> transfers) {

    /** An end of a call. */
    public enum Side {
        CALLER,
        CALLED
    }

    public CallRecord {
        legs = List.copyOf(legs);
        stages = List.copyOf(stages);
        holds = List.copyOf(holds);
        transfers = List.copyOf(transfers);
    }

    /** The same call with these parts. */
    public CallRecord with(List<Leg> legs, List<QueueStage> stages, List<Hold> holds, List<Transfer> transfers) {
        return new CallRecord(
                id,
                direction,
                state,
                callerNumber,
                callerName,
                callerChannel,
                dialled,
                queue,
                answeredBy,
                agent,
                beganAt,
                answeredAt,
                endedAt,
                waiting,
                ringing,
                talking,
                held,
                disposition,
                cause,
                endedBy,
                recording,
                isReconstructed,
                legs,
                stages,
                holds,
                transfers);
    }
}
