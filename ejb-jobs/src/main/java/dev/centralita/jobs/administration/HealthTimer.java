package dev.centralita.jobs.administration;

import dev.centralita.administration.health.Health;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks at every part each ten seconds, so that a change is told even while nobody asks. */
@Singleton
@DependsOn("ApplicationStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class HealthTimer {

    @Inject
    private Health health;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        health.report();
    }
}
