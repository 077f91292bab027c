package dev.centralita.jobs.telephony;

import dev.centralita.jobs.Chore;
import dev.centralita.jobs.Outage;
import dev.centralita.telephony.attendance.KeepAttendance;
import jakarta.annotation.PreDestroy;
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

/** Every ten seconds, and once more at the end. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WriteAttendanceTimer {

    private static final System.Logger log = System.getLogger(WriteAttendanceTimer.class.getName());

    @Inject
    private KeepAttendance attendance;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Chore writing = new Chore("writing attendance", new Outage(log, "attendance waits in memory"));

    @SuppressWarnings("NullAway.Init")
    public WriteAttendanceTimer() {}

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        if (!oneAtATime.tryLock()) {
            return;
        }
        try {
            writing.attempt(attendance::write);
        } finally {
            oneAtATime.unlock();
        }
    }

    @PreDestroy
    void end() {
        tick();
    }
}
