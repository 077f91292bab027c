package dev.centralita.telephony.gap;

import dev.centralita.shared.OutOfReach;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows until when each PBX was heard, and notes every span in which it was not. The mark in the ledger moves on only after
 * all calls heard until then are written and after every gap before it is noted, so that a crash at any moment leaves
 * either a gap that is noted or a mark from before it.
 */
@ApplicationScoped
public class NoteGaps {

    /** The line is there again; until when it was heard before only the ledger may know. */
    private record Return(Instant at, @Nullable Hearing before) {}

    private final GapLedger ledger;
    private final Clock clock;
    private final Map<PbxName, Hearing> heard = new ConcurrentHashMap<>();
    private final Map<PbxName, Hearing> marked = new HashMap<>();
    private final Map<PbxName, Return> returns = new ConcurrentHashMap<>();

    @Inject
    public NoteGaps(GapLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected NoteGaps() {
        this.ledger = null;
        this.clock = null;
    }

    /**
     * Something was heard.
     *
     * @param said when it was said, by the PBX's clock
     * @param ahead by how much that clock is ahead of ours
     */
    public void hears(PbxName pbx, Instant said, Duration ahead) {
        heard.put(pbx, new Hearing(said, ahead));
    }

    /** Until when a PBX was heard, here or before by others; empty where nobody knows or the ledger is out of reach. */
    public Optional<Hearing> lastHearing(PbxName pbx) {
        try {
            return Optional.ofNullable(heard.get(pbx)).or(() -> ledger.lastHearing(pbx));
        } catch (OutOfReach away) {
            return Optional.empty();
        }
    }

    /** The line was down and is there again. Of two returns before the first is noted, the gap is what both span. */
    public void comesBack(PbxName pbx, Instant at) {
        @Nullable Hearing before = heard.get(pbx);
        returns.merge(pbx, new Return(at, before), (first, second) -> new Return(second.at(), first.before()));
    }

    /** Another node hears it from now on. */
    public void leaves(PbxName pbx) {
        heard.remove(pbx);
        returns.remove(pbx);
    }

    /**
     * Does what writes all calls heard so far, then moves the marks.
     *
     * @throws dev.centralita.administration.health.DatabaseAway if the ledger is out of reach; nothing is forgotten then
     */
    public synchronized void around(Runnable writing) {
        Map<PbxName, Hearing> heardUntil = Map.copyOf(heard);
        writing.run();
        Map.copyOf(returns).forEach(this::note);
        heardUntil.forEach(this::mark);
    }

    private void note(PbxName pbx, Return back) {
        Hearing before = back.before() == null ? ledger.lastHearing(pbx).orElse(null) : back.before();
        if (before != null) {
            Instant until = back.at().plus(before.ahead());
            Gap gap = new Gap(pbx, before.until(), until.isBefore(before.until()) ? before.until() : until);
            ledger.keep(GapReport.begun(gap, clock.instant()));
        }
        returns.remove(pbx, back);
    }

    private void mark(PbxName pbx, Hearing until) {
        if (!returns.containsKey(pbx) && !until.equals(marked.get(pbx))) {
            ledger.keep(pbx, until);
            marked.put(pbx, until);
        }
    }
}
