package dev.centralita.integration.logging;

import dev.centralita.integration.logging.LogSettings.Form;
import dev.centralita.shared.LogOutput;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Our own lines go straight to the console and to our file, on every server in the same form. They do not pass through
 * the server's handlers, which would print them once more, unmasked.
 */
@ApplicationScoped
class HubLog implements LogOutput {

    /** Held, because the log manager forgets loggers that nobody holds, and their settings with them. */
    private static final Logger OURS = Logger.getLogger("dev.centralita");

    private final Settings settings;
    private final Consumer<String> console;
    private @Nullable LogLines lines;
    private @Nullable LogFile file;

    @Inject
    HubLog(Settings settings) {
        this(settings, new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)::print);
    }

    HubLog(Settings settings, Consumer<String> console) {
        this.settings = settings;
        this.console = console;
    }

    /** For the container's proxy. */
    protected HubLog() {
        this(new Settings(name -> Optional.empty()), line -> {});
    }

    @Override
    public void open() {
        forgetLeftovers();
        List<Consumer<String>> places = new ArrayList<>(List.of(console));
        file = settings.find(LogSettings.FOLDER)
                .map(folder -> new LogFile(folder, settings))
                .orElse(null);
        if (file != null) {
            places.add(file::write);
        }
        lines = new LogLines(
                new Mask(settings.secrets(Settings.groups())),
                settings.get(LogSettings.FORMAT) == Form.JSON ? LogLine::asJson : LogLine::asText,
                places);
        OURS.addHandler(lines);
        OURS.setUseParentHandlers(false);
        OURS.setLevel(level());
    }

    @Override
    public void close() {
        if (lines != null) {
            OURS.removeHandler(lines);
            OURS.setUseParentHandlers(true);
            OURS.setLevel(null);
        }
        if (file != null) {
            file.close();
        }
    }

    /** A start that failed was never closed, and its lines would come twice. */
    private static void forgetLeftovers() {
        Arrays.stream(OURS.getHandlers())
                .filter(handler -> handler.getClass().getName().equals(LogLines.class.getName()))
                .forEach(OURS::removeHandler);
    }

    private Level level() {
        return switch (settings.get(LogSettings.LEVEL)) {
            case DEBUG -> Level.FINE;
            case INFO -> Level.INFO;
            case WARNING -> Level.WARNING;
            case ERROR -> Level.SEVERE;
        };
    }
}
