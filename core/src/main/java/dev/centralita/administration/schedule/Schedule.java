package dev.centralita.administration.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Five cron fields read in a time zone.
 *
 * <p>Where clocks change, a schedule bound to certain hours fires once for each local time it names: a time that the
 * clocks leap over fires as soon as they have, a time that comes twice fires at the first. A schedule of every hour
 * follows the clock instead: it has nothing to make up for, and it does not fall silent in the repeated hour.
 */
public record Schedule(String cron, ZoneId zone) {

    /**
     * Reads the fields.
     *
     * @throws IllegalArgumentException if they are not five, or one of them names a moment that never comes
     */
    public Schedule {
        cron = cron.strip().replaceAll("\\s+", " ");
        CronFields.parse(cron);
    }

    /** The next moment after this one; empty for a date that no calendar has, such as 30 February. */
    public Optional<Instant> nextAfter(Instant moment) {
        return firings().after(moment);
    }

    /** The next moments in order, as many as are asked for. */
    public Stream<Instant> after(Instant moment) {
        Firings firings = firings();
        return Stream.iterate(firings.after(moment), Optional::isPresent, latest -> latest.flatMap(firings::after))
                .flatMap(Optional::stream);
    }

    private Firings firings() {
        CronFields fields = CronFields.parse(cron);
        return fields.nameEveryHour() ? new FollowingTheClock(fields, zone) : new OncePerLocalTime(fields, zone);
    }
}
