package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with all the queues they are a member of.
 *
 * @param isPaused in every queue of theirs; they may be talking all the same
 * @param reason of the pause that lasts
 * @param lastPause the one that lasts, else the latest that is known
 */
public record FloorAgent(
        PbxName pbx,
        String extension,
        String name,
        MemberState state,
        Instant since,
        boolean isPaused,
        @Nullable String reason,
        @Nullable PauseTaken lastPause,
        List<String> queues,
        int callsTaken) {

    public FloorAgent {
        queues = List.copyOf(queues);
    }
}
