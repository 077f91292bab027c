package dev.centralita.jobs.telephony;

import dev.centralita.jobs.Chore;
import dev.centralita.jobs.Outage;
import dev.centralita.telephony.gap.RebuildCalls;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.WatchPbxs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;

/** Every two seconds: whether a gap is due whose calls the books may tell of; only of PBXs that this node hears. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RebuildCallsTimer {

    private static final System.Logger log = System.getLogger(RebuildCallsTimer.class.getName());

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Chore rebuilding = new Chore("rebuilding calls", new Outage(log, "calls of a gap wait"));

    @Inject
    private WatchPbxs watch;

    @Inject
    private RebuildCalls calls;

    @Inject
    private RebuiltMeters meters;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        if (!oneAtATime.tryLock()) {
            return;
        }
        try {
            rebuilding.attempt(this::lookAtGaps);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void lookAtGaps() {
        watch.heardHere().stream()
                .filter(state -> state.line() == PbxLine.UP)
                .forEach(state -> calls.of(state.pbx()).ifPresent(meters::count));
    }
}
