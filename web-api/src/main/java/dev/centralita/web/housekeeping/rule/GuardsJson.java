package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.rule.Guards;
import dev.centralita.housekeeping.rule.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What keeps a rule from doing harm; share is a percentage. */
public record GuardsJson(
        @Nullable Integer share,
        @Nullable QuietHoursJson quietHours,
        @Nullable Boolean evenIfWaiting,
        @Nullable Boolean respectSnooze) {

    /** When customers are not written to, as 21:00 to 08:00. */
    public record QuietHoursJson(
            @Nullable String zone,
            @Nullable String from,
            @Nullable String to) {}

    static GuardsJson of(Guards guards) {
        QuietHours quiet = guards.quietHours();
        return new GuardsJson(
                guards.share(),
                quiet == null
                        ? null
                        : new QuietHoursJson(
                                quiet.zone().getId(),
                                quiet.from().toString(),
                                quiet.to().toString()),
                guards.evenIfWaiting(),
                guards.respectSnooze());
    }

    Guards toGuards(Reading reading) {
        return reading.made(
                "guards.share",
                Guards.USUAL,
                () -> new Guards(
                        share == null ? 100 : share,
                        quietHours == null ? null : quiet(quietHours, reading),
                        evenIfWaiting != null && evenIfWaiting,
                        respectSnooze == null || respectSnooze));
    }

    private static QuietHours quiet(QuietHoursJson hours, Reading reading) {
        String here = "guards.quietHours";
        ZoneId zone = reading.made(
                here + ".zone", ZoneOffset.UTC, () -> ZoneId.of(reading.text(here + ".zone", hours.zone(), "UTC")));
        LocalTime from = CalendarJson.time(here + ".from", hours.from(), reading);
        LocalTime to = CalendarJson.time(here + ".to", hours.to(), reading);
        return reading.made(
                here + ".to",
                new QuietHours(zone, LocalTime.MIDNIGHT, LocalTime.NOON),
                () -> new QuietHours(zone, from, to));
    }
}
