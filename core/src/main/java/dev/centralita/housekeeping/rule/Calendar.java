package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Unfit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When people are at work. An opening belongs to the day it begins on: one that goes past midnight goes on into a
 * holiday, and one that would begin on a holiday does not.
 */
public record Calendar(ZoneId zone, List<Opening> week, Set<LocalDate> holidays) {

    private static final int DAYS_AHEAD = 400;

    public Calendar {
        week = List.copyOf(week);
        holidays = Set.copyOf(holidays);
        if (week.isEmpty()) {
            throw Unfit.none("week");
        }
    }

    /**
     * The same hours on some days of the week.
     *
     * @param to the end, on the next day where it is not after the beginning
     */
    public record Opening(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        public Opening {
            days = Set.copyOf(days);
            if (days.isEmpty()) {
                throw Unfit.none("days");
            }
        }

        private boolean goesPastMidnight() {
            return !to.isAfter(from);
        }
    }

    public boolean isOpenAt(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate today = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        return openingsOn(today)
                        .anyMatch(opening -> !time.isBefore(opening.from())
                                && (opening.goesPastMidnight() || time.isBefore(opening.to())))
                || openingsOn(today.minusDays(1))
                        .anyMatch(opening -> opening.goesPastMidnight() && time.isBefore(opening.to()));
    }

    /** When the next opening begins; empty where holidays leave none for more than a year. */
    public Optional<Instant> nextOpeningAfter(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> openingsOn(day)
                        .map(opening -> day.atTime(opening.from()).atZone(zone).toInstant())
                        .sorted())
                .filter(opening -> opening.isAfter(moment))
                .findFirst();
    }

    private Stream<Opening> openingsOn(LocalDate day) {
        return holidays.contains(day)
                ? Stream.empty()
                : week.stream().filter(opening -> opening.days().contains(day.getDayOfWeek()));
    }
}
