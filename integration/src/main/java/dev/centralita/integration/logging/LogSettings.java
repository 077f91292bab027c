package dev.centralita.integration.logging;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.nio.file.Path;
import java.util.List;

/** How the application logs. */
public class LogSettings implements SettingsGroup {

    enum Form {
        TEXT,
        JSON
    }

    enum Least {
        DEBUG,
        INFO,
        WARNING,
        ERROR
    }

    static final Setting<Form> FORMAT =
            Setting.choice("LOG_FORMAT", Form.class, "How a log line looks.").or("text");

    static final Setting<Least> LEVEL = Setting.choice(
                    "LOG_LEVEL", Least.class, "What is logged: this and whatever is worse.")
            .or("info");

    static final Setting<Path> FOLDER = Setting.of(
            "LOG_DIR",
            "folder that can be written",
            "Where centralita.log is kept beside the console's lines; no file without it.",
            Path::of);

    static final Setting<Integer> FILE_SIZE = Setting.number(
                    "LOG_FILE_MB", 1, 10_000, "At which size, besides every midnight UTC, a new file begins.")
            .or("100");

    static final Setting<Integer> DAYS = Setting.number(
                    "LOG_DAYS", 1, 3_650, "For how many days the compressed older files are kept.")
            .or("30");

    static final Setting<Integer> TOTAL_SIZE = Setting.number(
                    "LOG_TOTAL_MB", 1, 1_000_000, "How much room the older files take at most.")
            .or("3000");

    @Override
    public String title() {
        return "Logs";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FORMAT, LEVEL, FOLDER, FILE_SIZE, DAYS, TOTAL_SIZE);
    }
}
