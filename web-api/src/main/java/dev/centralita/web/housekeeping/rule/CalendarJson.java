package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.rule.Calendar;
import dev.centralita.housekeeping.rule.Calendar.Opening;
import dev.centralita.shared.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When people are at work: days like mon, times like 09:00, holidays like 2026-12-25. */
public record CalendarJson(
        @Nullable String zone,
        @Nullable List<OpeningJson> week,
        @Nullable List<String> holidays) {

    private static final String PLACE = "when.hours.calendar";
    private static final Opening ALWAYS =
            new Opening(Set.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** The same hours on some days; an end that is not after the beginning is on the next day. */
    public record OpeningJson(
            @Nullable List<String> days,
            @Nullable String from,
            @Nullable String to) {}

    static @Nullable CalendarJson of(@Nullable Calendar calendar) {
        if (calendar == null) {
            return null;
        }
        return new CalendarJson(
                calendar.zone().getId(),
                calendar.week().stream()
                        .map(opening -> new OpeningJson(
                                opening.days().stream()
                                        .sorted()
                                        .map(CalendarJson::word)
                                        .toList(),
                                opening.from().toString(),
                                opening.to().toString()))
                        .toList(),
                calendar.holidays().stream().sorted().map(LocalDate::toString).toList());
    }

    Calendar toCalendar(Reading reading) {
        ZoneId read = reading.made(
                PLACE + ".zone", ZoneOffset.UTC, () -> ZoneId.of(reading.text(PLACE + ".zone", zone, "UTC")));
        List<Opening> openings = new ArrayList<>();
        for (OpeningJson opening : Reading.list(week)) {
            String here = PLACE + ".week[" + openings.size() + "]";
            openings.add(reading.made(here, ALWAYS, () -> opening(opening, here, reading)));
        }
        return reading.made(
                PLACE + ".week",
                new Calendar(read, List.of(ALWAYS), Set.of()),
                () -> new Calendar(read, openings, dates(reading)));
    }

    private static Opening opening(OpeningJson opening, String here, Reading reading) {
        return new Opening(
                days(opening, here, reading),
                time(here + ".from", opening.from(), reading),
                time(here + ".to", opening.to(), reading));
    }

    private static Set<DayOfWeek> days(OpeningJson opening, String here, Reading reading) {
        Set<DayOfWeek> days = new HashSet<>();
        for (String word : Reading.list(opening.days())) {
            Stream.of(DayOfWeek.values())
                    .filter(day -> word(day).equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            days::add,
                            () -> reading.note(
                                    here + ".days",
                                    Sentence.of(
                                            "no-such-day",
                                            "\"{day}\" (expected: mon, tue … sun)",
                                            Map.of("day", word))));
        }
        return days;
    }

    private Set<LocalDate> dates(Reading reading) {
        Set<LocalDate> dates = new HashSet<>();
        for (String date : Reading.list(holidays)) {
            dates.add(reading.made(PLACE + ".holidays", LocalDate.EPOCH, () -> LocalDate.parse(date)));
        }
        return dates;
    }

    static LocalTime time(String field, @Nullable String text, Reading reading) {
        return reading.made(field, LocalTime.MIDNIGHT, () -> LocalTime.parse(reading.text(field, text, "00:00")));
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
