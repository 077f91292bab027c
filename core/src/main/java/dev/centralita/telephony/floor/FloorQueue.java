package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import java.util.List;

/** A queue this moment, its callers in their order. */
public record FloorQueue(PbxName pbx, String queue, List<QueueMember> members, List<WaitingCaller> callers) {

    public FloorQueue {
        members = List.copyOf(members);
        callers = List.copyOf(callers);
    }

    public long count(MemberState state) {
        return members.stream().filter(member -> member.state() == state).count();
    }
}
