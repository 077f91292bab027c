package dev.centralita.integration.logging;

import dev.centralita.shared.LogContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Turns what the code logs into lines and hands them on. */
final class LogLines extends Handler {

    private final Mask mask;
    private final Function<LogLine, String> form;
    private final List<Consumer<String>> places;

    LogLines(Mask mask, Function<LogLine, String> form, List<Consumer<String>> places) {
        this.mask = mask;
        this.form = form;
        this.places = List.copyOf(places);
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record)) {
            String line = form.apply(LogLine.of(record, LogContext.present(), mask));
            places.forEach(place -> place.accept(line));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
