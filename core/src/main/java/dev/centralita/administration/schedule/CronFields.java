package dev.centralita.administration.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The fields on a calendar without zones, because the library's own daylight saving differs from ours. */
record CronFields(String text, ExecutionTime calendar) {

    private static final CronParser UNIX = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    private static final Sentence FIVE_FIELDS =
            Sentence.of("cron-five-fields", "five fields, minute hour day-of-month month day-of-week, as */5 * * * *");
    private static final Sentence RANGES = Sentence.of(
            "cron-ranges",
            "minute 0-59, hour 0-23, day-of-month 1-31, month 1-12 or jan-dec, day-of-week 0-7 or sun-sat;"
                    + " ranges upwards, steps from 1");

    static CronFields parse(String text) {
        if (text.split(" ").length != 5) {
            throw Unfit.text("schedule", text, FIVE_FIELDS);
        }
        try {
            return new CronFields(text, ExecutionTime.forCron(UNIX.parse(text).validate()));
        } catch (IllegalArgumentException wrong) {
            throw Unfit.text("schedule", text, RANGES);
        }
    }

    boolean nameEveryHour() {
        return text.split(" ")[1].startsWith("*");
    }

    Optional<LocalDateTime> after(LocalDateTime moment) {
        return calendar.nextExecution(moment.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
    }
}
