package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.run.JobSettings;
import dev.centralita.housekeeping.deed.ForgetDeeds;
import dev.centralita.shared.settings.Settings;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Every night, forgets what rules did as the runs are forgotten in which they did it, if no rule asks for longer. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DeedsTimer {

    private static final System.Logger log = System.getLogger(DeedsTimer.class.getName());

    @Inject
    private ForgetDeeds forget;

    @Inject
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    public DeedsTimer() {}

    @Schedule(hour = "3", minute = "27", persistent = false)
    void tick() {
        try {
            forget.olderThan(settings.get(JobSettings.HISTORY));
        } catch (DatabaseAway away) {
            log.log(Level.WARNING, () -> "WARNING: old deeds are kept until tomorrow night: " + away.getMessage());
        }
    }
}
