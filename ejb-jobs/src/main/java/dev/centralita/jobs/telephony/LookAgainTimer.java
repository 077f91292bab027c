package dev.centralita.jobs.telephony;

import dev.centralita.jobs.Chore;
import dev.centralita.jobs.Outage;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
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

/** Every five seconds, at the PBXs that are due. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LookAgainTimer {

    private static final System.Logger log = System.getLogger(LookAgainTimer.class.getName());

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Chore looking = new Chore("looking at PBXs", new Outage(log, "PBXs are looked at later"));

    @Inject
    private PbxDirectory directory;

    @Inject
    private TakeStock stock;

    @SuppressWarnings("NullAway.Init")
    public LookAgainTimer() {}

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        if (!oneAtATime.tryLock()) {
            return;
        }
        try {
            for (Pbx pbx : directory.all()) {
                looking.attempt(() -> stock.ifDueAt(pbx));
            }
        } finally {
            oneAtATime.unlock();
        }
    }
}
