package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.rule.Hours;
import dev.centralita.housekeeping.rule.Silence;
import dev.centralita.housekeeping.rule.When;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a rule applies; durations like PT12H. */
public record WhenJson(
        @Nullable SilenceJson silence,
        @Nullable String waiting,
        @Nullable String answeredBy,
        @Nullable String olderThan,
        @Nullable String lookBack,
        @Nullable HoursJson hours,
        @Nullable String beforeReplyWindowEnds) {

    /** Whose silence, and how long. */
    public record SilenceJson(@Nullable String of, @Nullable String atLeast) {}

    /** At which hours: any, inside or outside those of the calendar. */
    public record HoursJson(@Nullable String when, @Nullable CalendarJson calendar) {}

    static WhenJson of(When when) {
        Silence silence = when.silence();
        return new WhenJson(
                silence == null
                        ? null
                        : new SilenceJson(silence.of().word(), silence.atLeast().toString()),
                when.waiting().word(),
                when.answeredBy().word(),
                text(when.olderThan()),
                when.lookBack().toString(),
                new HoursJson(
                        when.hours().which().word(),
                        CalendarJson.of(when.hours().calendar())),
                text(when.beforeReplyWindowEnds()));
    }

    When toWhen(Reading reading) {
        Silence read = silence == null ? null : silence(silence, reading);
        Hours at = hours == null ? Hours.ANY : hours(hours, reading);
        When.Waiting who = reading.word("when.waiting", waiting, When.Waiting.class, When.Waiting.ANSWERED);
        When.AnsweredBy by = reading.word("when.answeredBy", answeredBy, When.AnsweredBy.class, When.AnsweredBy.PERSON);
        return reading.made(
                "when",
                new When(null, who, by, null, When.USUAL_LOOK_BACK, at, null),
                () -> new When(
                        read,
                        who,
                        by,
                        reading.durationIfAny("when.olderThan", olderThan),
                        reading.duration("when.lookBack", lookBack, When.USUAL_LOOK_BACK),
                        at,
                        reading.durationIfAny("when.beforeReplyWindowEnds", beforeReplyWindowEnds)));
    }

    private static Silence silence(SilenceJson silence, Reading reading) {
        Silence otherwise = new Silence(Silence.Of.AGENT, Duration.ofHours(12));
        String given = reading.text("when.silence.atLeast", silence.atLeast(), "PT12H");
        return reading.made(
                "when.silence.atLeast",
                otherwise,
                () -> new Silence(
                        reading.word("when.silence.of", silence.of(), Silence.Of.class, Silence.Of.AGENT),
                        reading.duration("when.silence.atLeast", given, otherwise.atLeast())));
    }

    private static Hours hours(HoursJson hours, Reading reading) {
        return reading.made(
                "when.hours",
                Hours.ANY,
                () -> new Hours(
                        reading.word("when.hours.when", hours.when(), Hours.Which.class, Hours.Which.ANY),
                        hours.calendar() == null ? null : hours.calendar().toCalendar(reading)));
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }
}
