package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with all the queues they are a member of. */
public record FloorAgent(
        PbxName pbx,
        String extension,
        String name,
        MemberState state,
        Instant since,
        @Nullable String reason,
        List<String> queues,
        int callsTaken) {

    public FloorAgent {
        queues = List.copyOf(queues);
    }
}
