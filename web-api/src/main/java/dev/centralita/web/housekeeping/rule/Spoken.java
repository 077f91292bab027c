package dev.centralita.web.housekeeping.rule;

import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moments and durations of facts as a sentence says them; what is written otherwise stays as it is. */
public final class Spoken {

    public static final String UNKNOWN = "–";

    private static final Texts DURATIONS = Texts.of("housekeeping.rule.Durations");
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Spoken() {}

    public static String moment(@Nullable String written) {
        try {
            return written == null ? UNKNOWN : TO_THE_MINUTE.format(Instant.parse(written));
        } catch (DateTimeException otherForm) {
            return written;
        }
    }

    /** In the largest unit that fits. */
    public static String duration(@Nullable String written, Language language) {
        try {
            return written == null ? UNKNOWN : duration(Duration.parse(written), language);
        } catch (DateTimeException otherForm) {
            return written;
        }
    }

    private static String duration(Duration duration, Language language) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return count(seconds / 86_400, "day", language);
        }
        if (seconds % 3600 == 0) {
            return count(seconds / 3600, "hour", language);
        }
        return seconds % 60 == 0 ? count(seconds / 60, "minute", language) : count(seconds, "second", language);
    }

    private static String count(long number, String unit, Language language) {
        return DURATIONS.say(language, number == 1 ? unit : unit + "s", Map.of("number", number));
    }
}
