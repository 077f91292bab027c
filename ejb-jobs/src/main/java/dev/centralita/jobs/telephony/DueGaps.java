package dev.centralita.jobs.telephony;

import dev.centralita.jobs.Chore;
import dev.centralita.jobs.Outage;
import dev.centralita.telephony.gap.RebuildCalls;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.telephony.pbx.WatchPbxs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Gaps whose calls the books may tell of; only of PBXs that this node hears. */
@Dependent
class DueGaps {

    private static final System.Logger log = System.getLogger(DueGaps.class.getName());

    private final WatchPbxs watch;
    private final RebuildCalls calls;
    private final RebuiltMeters meters;
    private final Outage outage = new Outage(log, "calls of a gap wait");
    private final Map<PbxName, Chore> rebuilding = new HashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Inject
    DueGaps(WatchPbxs watch, RebuildCalls calls, RebuiltMeters meters) {
        this.watch = watch;
        this.calls = calls;
        this.meters = meters;
    }

    /** Returns at once where a look is still going on. */
    void look() {
        if (!oneAtATime.tryLock()) {
            return;
        }
        try {
            watch.heardHere().stream()
                    .filter(state -> state.line() == PbxLine.UP)
                    .map(PbxState::pbx)
                    .forEach(this::lookAt);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void lookAt(PbxName pbx) {
        rebuilding
                .computeIfAbsent(pbx, name -> new Chore("rebuilding calls of " + name.value(), outage))
                .attempt(() -> calls.of(pbx).ifPresent(meters::count));
    }
}
