package dev.centralita.integration.asterisk.book;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.regex.Pattern;

/** Moments as Asterisk writes them: local time, mostly to the second, or seconds since 1970. */
final class BookMoment {

    private static final Pattern SECONDS = Pattern.compile("\\d{9,11}(\\.\\d{1,9})?");

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd")
            .appendPattern("[ ]['T']")
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    private BookMoment() {}

    /** Throws where it is no moment. */
    static Instant of(String text, ZoneId zone) {
        if (SECONDS.matcher(text).matches()) {
            BigDecimal seconds = new BigDecimal(text);
            long whole = seconds.longValue();
            return Instant.ofEpochSecond(
                    whole,
                    seconds.subtract(BigDecimal.valueOf(whole))
                            .movePointRight(9)
                            .longValue());
        }
        return LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant();
    }
}
