package dev.centralita.telephony.pbx;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What this node has seen of others' leases that ended, and the name by which the others know this node. */
@ApplicationScoped
public class EndedLeases {

    private final UUID node = UUID.randomUUID();
    private final Map<PbxName, PbxLease> seen = new ConcurrentHashMap<>();

    UUID node() {
        return node;
    }

    /** Whether exactly this end was seen before. */
    boolean isSeenAgain(PbxName pbx, PbxLease ended) {
        return ended.equals(seen.put(pbx, ended));
    }

    void forget(PbxName pbx) {
        seen.remove(pbx);
    }
}
