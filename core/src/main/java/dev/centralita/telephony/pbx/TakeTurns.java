package dev.centralita.telephony.pbx;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides which of several nodes hears a PBX. Whoever holds it renews its hold every second or so; another one takes over
 * once it has seen the same ended hold twice, so that after an outage of the database the holder, who was never gone, can
 * renew before anybody else comes.
 */
@Dependent
public class TakeTurns {

    static final Duration TERM = Duration.ofSeconds(5);

    private final PbxLeases leases;
    private final EndedLeases ended;

    @Inject
    public TakeTurns(PbxLeases leases, EndedLeases ended) {
        this.leases = leases;
        this.ended = ended;
    }

    /**
     * Whether this node is to hear the PBX from now until it asks again.
     *
     * @throws RuntimeException if that cannot be known now
     */
    public boolean isOursToHear(PbxName pbx) {
        if (leases.renew(pbx, ended.node(), TERM)) {
            ended.forget(pbx);
            return true;
        }
        Optional<PbxLease> held = leases.of(pbx);
        return held.isEmpty() ? leases.take(pbx, ended.node(), TERM, null) : succeeds(pbx, held.get());
    }

    private boolean succeeds(PbxName pbx, PbxLease held) {
        if (!held.isOver()) {
            ended.forget(pbx);
            return false;
        }
        return ended.isSeenAgain(pbx, held) && leases.take(pbx, ended.node(), TERM, held);
    }
}
