package dev.centralita.jobs.telephony;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Every two seconds: whether a gap is due. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RebuildCallsTimer {

    @Inject
    private DueGaps gaps;

    @SuppressWarnings("NullAway.Init")
    public RebuildCallsTimer() {}

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        gaps.look();
    }
}
