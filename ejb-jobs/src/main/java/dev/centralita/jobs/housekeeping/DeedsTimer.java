package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.run.JobSettings;
import dev.centralita.housekeeping.deed.Deeds;
import dev.centralita.shared.settings.Settings;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;

/** Every night, forgets what rules did as the runs are forgotten in which they did it. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DeedsTimer {

    private static final System.Logger log = System.getLogger(DeedsTimer.class.getName());

    @Inject
    private Deeds deeds;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    public DeedsTimer() {}

    @Schedule(hour = "3", minute = "27", persistent = false)
    void forget() {
        Instant start = clock.instant().minus(settings.get(JobSettings.HISTORY));
        try {
            int total = 0;
            for (int batch = deeds.forgetDecidedBefore(start); batch > 0; batch = deeds.forgetDecidedBefore(start)) {
                total += batch;
            }
            int forgotten = total;
            log.log(Level.INFO, () -> forgotten + " deeds and notes from before " + start + " are forgotten");
        } catch (DatabaseAway away) {
            log.log(Level.WARNING, () -> "WARNING: old deeds are kept until tomorrow night: " + away.getMessage());
        }
    }
}
