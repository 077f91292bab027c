package dev.centralita.jobs;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.run.JobSettings;
import dev.centralita.administration.run.Runs;
import dev.centralita.shared.settings.Settings;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;

/** Every night, forgets runs that are older than anybody wants to look back. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class HistoryTimer {

    @Inject
    private Runs runs;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "17", persistent = false)
    void forget() {
        Instant start = clock.instant().minus(settings.get(JobSettings.HISTORY));
        try {
            int forgotten = 0;
            for (int batch = runs.forgetEndedBefore(start); batch > 0; batch = runs.forgetEndedBefore(start)) {
                forgotten += batch;
            }
            int total = forgotten;
            JobRunner.log.log(Level.INFO, () -> total + " runs from before " + start + " are forgotten");
        } catch (DatabaseAway away) {
            JobRunner.log.log(
                    Level.WARNING, () -> "WARNING: old runs are kept until tomorrow night: " + away.getMessage());
        }
    }
}
