package dev.centralita.jobs.telephony;

import dev.centralita.jobs.Chore;
import dev.centralita.jobs.Outage;
import dev.centralita.telephony.indicator.SumUpCalls;
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

/** Every five seconds; of several nodes one at a time sums up. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SumUpCallsTimer {

    private static final System.Logger log = System.getLogger(SumUpCallsTimer.class.getName());

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Chore summing = new Chore("summing up calls", new Outage(log, "indicators stand still"));

    @Inject
    private SumUpCalls calls;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        if (oneAtATime.tryLock()) {
            try {
                summing.attempt(calls::now);
            } finally {
                oneAtATime.unlock();
            }
        }
    }
}
