package dev.centralita.integration.huggy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A time as Huggy writes it: without zone, in the account's; where it carries an offset, that one counts.
 *
 * @param written the digits as they came
 */
record HuggyTime(Instant moment, LocalDateTime written) {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Empty where the text is no time. */
    static Optional<HuggyTime> read(String text, ZoneId accountZone) {
        try {
            TemporalAccessor time = FORM.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof OffsetDateTime exact
                            ? new HuggyTime(exact.toInstant(), exact.toLocalDateTime())
                            : inZone((LocalDateTime) time, accountZone));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    /** An hour that happens twice is taken for the later one, so that nobody is closed an hour too early. */
    private static HuggyTime inZone(LocalDateTime written, ZoneId zone) {
        return new HuggyTime(written.atZone(zone).withLaterOffsetAtOverlap().toInstant(), written);
    }
}
