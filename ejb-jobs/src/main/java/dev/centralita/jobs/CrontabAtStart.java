package dev.centralita.jobs;

import dev.centralita.administration.crontab.CrontabImport;
import dev.centralita.administration.crontab.ImportCrontab;
import dev.centralita.administration.run.JobSettings;
import dev.centralita.shared.Actor;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes over the jobs of the crontab file, where there is one. */
@Dependent
class CrontabAtStart {

    private final ImportCrontab importCrontab;
    private final Settings settings;

    @Inject
    CrontabAtStart(ImportCrontab importCrontab, Settings settings) {
        this.importCrontab = importCrontab;
        this.settings = settings;
    }

    void read() {
        Path file = settings.get(JobSettings.CRONTAB_FILE);
        if (!Files.exists(file)) {
            return;
        }
        try {
            CrontabImport report =
                    importCrontab.from(Files.readString(file), ImportCrontab.Unchanged.LEFT_ALONE, Actor.HUB);
            report.imported()
                    .forEach(job ->
                            JobRunner.log.log(Level.INFO, () -> "SUCCESS: Job " + job + " is taken over from " + file));
            report.refused()
                    .forEach(refusal -> JobRunner.log.log(
                            Level.ERROR, () -> "ERROR: " + file + " line " + refusal.line() + ": " + refusal.reason()));
        } catch (IOException unreadable) {
            JobRunner.log.log(
                    Level.ERROR,
                    () -> "ERROR: Failed to load task configurations: " + unreadable + "; jobs stay as they are");
        }
    }
}
