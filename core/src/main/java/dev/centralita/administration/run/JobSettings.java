package dev.centralita.administration.run;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** How this installation runs its jobs. */
public class JobSettings implements SettingsGroup {

    public static final Setting<String> NODE_NAME = Setting.of(
            "NODE_NAME",
            "1 to 64 letters, digits, dots, underscores and hyphens",
            "This node's name, different from every other node's; a restarted node with a name continues its own runs"
                    + " at once. Without one the machine's name is shown.",
            JobSettings::nodeName);
    public static final Setting<Duration> LEASE = Setting.duration(
                    "JOB_LEASE", "So long after a node died another one continues its runs.")
            .or("PT30S");
    public static final Setting<Integer> RUNS_AT_ONCE = Setting.number(
                    "JOB_RUNS_AT_ONCE", 1, 64, "How many jobs may run on one node at the same time.")
            .or("4");
    public static final Setting<Duration> DATABASE_RETRY = Setting.duration(
                    "DB_RETRY", "A firing that met no database is held back this long and then tried once more.")
            .or("PT5M");
    public static final Setting<Duration> HISTORY = Setting.duration(
                    "JOB_HISTORY", "How long finished runs and what they decided are kept.")
            .or("P400D");
    public static final Setting<Path> CRONTAB_FILE = Setting.of(
                    "CRONTAB_FILE",
                    "path of a file",
                    "Job definitions that are read at start; a missing file is no fault.",
                    text -> Path.of(text.strip()))
            .or(".crontab");
    public static final Setting<ZoneId> CRONTAB_ZONE = Setting.zone(
                    "CRONTAB_ZONE", "The time zone of entries of the crontab file that name none.")
            .or("America/Caracas");

    @Override
    public String title() {
        return "Jobs";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(NODE_NAME, LEASE, RUNS_AT_ONCE, DATABASE_RETRY, HISTORY, CRONTAB_FILE, CRONTAB_ZONE);
    }

    private static String nodeName(String text) {
        if (!text.strip().matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException();
        }
        return text.strip();
    }
}
