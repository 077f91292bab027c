package dev.centralita.integration.logging;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one line tells, its secrets masked already. */
record LogLine(
        Instant at,
        String level,
        String logger,
        String message,
        Map<String, String> context,
        @Nullable String trace) {

    private static final Formatter MESSAGE = new SimpleFormatter();
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** The words by which operators have always found what matters. */
    private static final Pattern HAS_WORD = Pattern.compile("(?s)(SUCCESS|INFO|NOTE|WARNING|ERROR):.*");

    static LogLine of(LogRecord record, Map<String, String> context, Mask mask) {
        return new LogLine(
                record.getInstant(),
                level(record.getLevel()),
                String.valueOf(record.getLoggerName()),
                mask.over(MESSAGE.formatMessage(record)),
                Map.copyOf(context),
                record.getThrown() == null ? null : mask.over(trace(record.getThrown())));
    }

    String asText() {
        StringBuilder line = new StringBuilder(MOMENT.format(at)).append(' ');
        if (!HAS_WORD.matcher(message).matches()) {
            line.append(level).append(": ");
        }
        line.append(message);
        context.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> line.append(" [")
                        .append(entry.getKey())
                        .append(' ')
                        .append(entry.getValue())
                        .append(']'));
        if (trace != null) {
            line.append('\n').append(trace.stripTrailing());
        }
        return line.append('\n').toString();
    }

    String asJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("at", MOMENT.format(at))
                .add("level", level)
                .add("logger", logger)
                .add("message", message);
        context.forEach(json::add);
        if (trace != null) {
            json.add("trace", trace);
        }
        return json.build() + "\n";
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARNING";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
