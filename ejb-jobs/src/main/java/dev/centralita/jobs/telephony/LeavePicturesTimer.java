package dev.centralita.jobs.telephony;

import dev.centralita.jobs.Chore;
import dev.centralita.jobs.Outage;
import dev.centralita.telephony.floor.LeavePictures;
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

/** What this node sees of the floor goes to the other nodes every second, to monitoring every five. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LeavePicturesTimer {

    private static final System.Logger log = System.getLogger(LeavePicturesTimer.class.getName());

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Chore leaving =
            new Chore("leaving pictures of the floor", new Outage(log, "other nodes see no newer floor"));
    private final Chore measuring =
            new Chore("measuring the floor", new Outage(log, "metrics of the floor stand still"));

    @Inject
    private LeavePictures pictures;

    @Inject
    private FloorMeters meters;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        if (oneAtATime.tryLock()) {
            try {
                leaving.attempt(pictures::now);
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void measure() {
        measuring.attempt(meters::measure);
    }
}
