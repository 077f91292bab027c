package dev.centralita.telephony.pbx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which of several nodes hears a PBX. Whoever holds it renews its hold every second or so; another one takes over
 * once it has seen the same ended hold twice, so that after an outage of the database the holder, who was never gone, can
 * renew before anybody else comes.
 */
@ApplicationScoped
public class TakeTurns {

    static final Duration TERM = Duration.ofSeconds(5);

    private final UUID node = UUID.randomUUID();
    private final Map<PbxName, PbxLease> ended = new ConcurrentHashMap<>();
    private final PbxLeases leases;

    @Inject
    public TakeTurns(PbxLeases leases) {
        this.leases = leases;
    }

    /**
     * Whether this node is to hear the PBX from now until it asks again.
     *
     * @throws RuntimeException if that cannot be known now
     */
    public boolean isOursToHear(PbxName pbx) {
        if (leases.renew(pbx, node, TERM)) {
            ended.remove(pbx);
            return true;
        }
        Optional<PbxLease> held = leases.of(pbx);
        return held.isEmpty() ? leases.take(pbx, node, TERM, null) : succeeds(pbx, held.get());
    }

    private boolean succeeds(PbxName pbx, PbxLease held) {
        if (!held.isOver()) {
            ended.remove(pbx);
            return false;
        }
        return held.equals(ended.put(pbx, held)) && leases.take(pbx, node, TERM, held);
    }
}
