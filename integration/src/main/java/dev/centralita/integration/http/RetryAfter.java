package dev.centralita.integration.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds, or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /** How long to wait from now; empty where the header is absent or makes no sense. */
    static Optional<Duration> read(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        try {
            return Optional.of(
                    text.matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(text))
                            : fromNow(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from), now));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    private static Duration fromNow(Instant moment, Instant now) {
        return moment.isAfter(now) ? Duration.between(now, moment) : Duration.ZERO;
    }
}
