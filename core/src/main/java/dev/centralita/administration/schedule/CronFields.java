package dev.centralita.administration.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The fields on a calendar without zones, because the library's own daylight saving differs from ours. */
record CronFields(String text, ExecutionTime calendar) {

    private static final CronParser UNIX = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    static CronFields parse(String text) {
        if (text.split(" ").length != 5) {
            throw new IllegalArgumentException("schedule \"" + text
                    + "\" (expected: five fields, minute hour day-of-month month day-of-week, as */5 * * * *)");
        }
        try {
            return new CronFields(text, ExecutionTime.forCron(UNIX.parse(text).validate()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("schedule \"" + text + "\" (expected: minute 0-59, hour 0-23,"
                    + " day-of-month 1-31, month 1-12 or jan-dec, day-of-week 0-7 or sun-sat; "
                    + wrong.getMessage() + ")");
        }
    }

    boolean nameEveryHour() {
        return text.split(" ")[1].startsWith("*");
    }

    Optional<LocalDateTime> after(LocalDateTime moment) {
        return calendar.nextExecution(moment.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
    }
}
