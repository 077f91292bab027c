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
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/** Every night, forgets runs that are older than anybody wants to look back, and those in which nothing happened. */
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
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        try {
            int idle = all(() -> runs.forgetIdleEndedBefore(yesterday));
            int old = all(() -> runs.forgetEndedBefore(start));
            JobRunner.log.log(
                    Level.INFO,
                    () -> old + " runs from before " + start + " are forgotten, and " + idle
                            + " by news that found nothing to do");
        } catch (DatabaseAway away) {
            JobRunner.log.log(
                    Level.WARNING, () -> "WARNING: old runs are kept until tomorrow night: " + away.getMessage());
        }
    }

    private static int all(IntSupplier batch) {
        int total = 0;
        for (int forgotten = batch.getAsInt(); forgotten > 0; forgotten = batch.getAsInt()) {
            total += forgotten;
        }
        return total;
    }
}
