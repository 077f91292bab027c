package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.CallcenterSql;
import dev.centralita.telephony.indicator.Attendance;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.telephony.indicator.Targets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Calls and attendance of a few days, which are counted one by one in Java. */
record CountedCalls(List<Stay> stays, List<Ring> rings, List<Spent> times) {

    private static final List<String> RESULTS = List.of("CONNECTED", "ABANDONED", "TIMED_OUT");

    record Stay(String id, String queue, Instant entered, Duration waited, String result) {}

    record Ring(
            String id,
            @Nullable String queue,
            String agent,
            Instant dialled,
            @Nullable Duration talked) {}

    /** A quarter of an hour of somebody for a queue, or over all of theirs where that is empty. */
    record Spent(Instant start, String agent, String queue, Attendance time) {}

    static CountedCalls between(Instant from, Instant to) {
        return between(from, to, 600, Duration.ofMinutes(15));
    }

    /** Calls of a longer time, and attendance of some quarters of an hour of it. */
    static CountedCalls fewBetween(Instant from, Instant to) {
        return between(from, to, 80, Duration.ofHours(31));
    }

    private static CountedCalls between(Instant from, Instant to, int calls, Duration apart) {
        Random chance = new Random(20_260_302);
        long seconds = Duration.between(from, to).toSeconds();
        List<Stay> stays = new ArrayList<>();
        List<Ring> rings = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            Instant entered = from.plusSeconds(chance.nextLong(seconds));
            Duration waited = Duration.ofMillis(chance.nextInt(60_000));
            String queue = "queue " + chance.nextInt(3);
            stays.add(new Stay("1." + call, queue, entered, waited, RESULTS.get(chance.nextInt(3))));
            rings.add(new Ring(
                    "1." + call,
                    chance.nextInt(10) == 0 ? null : queue,
                    "agent " + chance.nextInt(5),
                    entered.plus(waited),
                    chance.nextInt(4) == 0 ? null : Duration.ofMillis(chance.nextInt(600_000))));
        }
        List<Spent> times = new ArrayList<>();
        for (Instant start = from; start.isBefore(to); start = start.plus(apart)) {
            for (String queue : List.of("", "queue 0", "queue 1")) {
                Duration busy = Duration.ofMillis(chance.nextInt(450_000));
                Duration paused = Duration.ofMillis(chance.nextInt(450_000));
                times.add(new Spent(
                        start,
                        "agent " + chance.nextInt(5),
                        queue,
                        new Attendance(Duration.ofMinutes(15), paused, busy)));
            }
        }
        return new CountedCalls(stays, rings, times);
    }

    /** The same calls, of which other things turned out to be true. */
    CountedCalls toldOtherwise() {
        return new CountedCalls(
                stays.stream()
                        .map(stay -> new Stay(
                                stay.id(),
                                stay.queue(),
                                stay.entered(),
                                stay.waited().plusSeconds(9),
                                "ABANDONED"))
                        .toList(),
                rings.stream()
                        .map(ring ->
                                new Ring(ring.id(), ring.queue(), ring.agent(), ring.dialled(), Duration.ofSeconds(7)))
                        .toList(),
                times.stream()
                        .map(spent -> new Spent(
                                spent.start(),
                                spent.agent(),
                                spent.queue(),
                                new Attendance(Duration.ofMinutes(14), Duration.ofMinutes(1), Duration.ofMinutes(2))))
                        .toList());
    }

    void writeTo(CallcenterSql database) {
        database.with(sql -> {
            sql.execute("delete from phone_call");
            writeCalls(sql);
            writeTimes(sql);
            return true;
        });
    }

    private void writeCalls(Handle sql) {
        PreparedBatch calls = sql.prepareBatch("""
                insert into phone_call (pbx, linked_id, direction, state, began_at, waiting_ms, ringing_ms, talking_ms,
                    held_ms, cause, is_reconstructed)
                values ('main', ?, 'INCOMING', 'ENDED', ?, 0, 0, 0, 0, 16, false)""");
        stays.forEach(stay -> calls.add(stay.id(), utc(stay.entered())));
        calls.execute();
        PreparedBatch stages = sql.prepareBatch("insert into phone_call_stage values ('main', ?, 0, ?, 1, ?, ?, ?)");
        stays.forEach(stay -> stages.add(
                stay.id(), stay.queue(), utc(stay.entered()), utc(stay.entered().plus(stay.waited())), stay.result()));
        stages.execute();
        PreparedBatch legs = sql.prepareBatch(
                "insert into phone_call_leg values ('main', ?, 0, 'c', 'c', '201', '201', ?, ?, ?, ?, ?, ?)");
        rings.forEach(ring -> legs.add(
                ring.id(),
                ring.queue(),
                ring.agent(),
                utc(ring.dialled()),
                ring.talked() == null ? null : utc(ring.dialled()),
                utc(ring.talked() == null ? ring.dialled() : ring.dialled().plus(ring.talked())),
                ring.talked() == null ? "NO_ANSWER" : "ANSWERED"));
        legs.execute();
    }

    private void writeTimes(Handle sql) {
        PreparedBatch batch = sql.prepareBatch("""
                insert into agent_time (starts_at, pbx, agent, queue, busy_ms, free_ms, paused_ms)
                values (?, 'main', ?, ?, ?, ?, ?)
                on duplicate key update
                    busy_ms = values(busy_ms), free_ms = values(free_ms), paused_ms = values(paused_ms)""");
        for (Spent spent : times) {
            Duration free = spent.time()
                    .signedIn()
                    .minus(spent.time().busy())
                    .minus(spent.time().paused());
            batch.add(
                    utc(spent.start()),
                    spent.agent(),
                    spent.queue(),
                    spent.time().busy().toMillis(),
                    free.toMillis(),
                    spent.time().paused().toMillis());
        }
        batch.execute();
    }

    /** What the answer must be. */
    List<IndicatorRow> counted(IndicatorQuestion question, Targets targets) {
        Map<Key, IndicatorRow> rows = new TreeMap<>();
        if (!question.isAboutAgents()) {
            stays.stream()
                    .filter(stay -> isAsked(question, stay.entered(), stay.queue(), null))
                    .forEach(stay -> add(rows, question, stay.entered(), stay.queue(), null, figures(stay, targets)));
        }
        rings.stream()
                .filter(ring -> question.isAboutAgents() || ring.queue() != null)
                .filter(ring -> isAsked(question, ring.dialled(), ring.queue(), ring.agent()))
                .forEach(ring -> add(
                        rows,
                        question,
                        ring.dialled(),
                        ring.queue() == null ? "" : ring.queue(),
                        ring.agent(),
                        figures(ring, question)));
        times.stream()
                .filter(spent -> isAsked(
                        question, spent.start(), question.queue() == null ? null : spent.queue(), spent.agent()))
                .filter(spent -> isOverAll(question) == spent.queue().isEmpty())
                .forEach(spent -> merge(
                        rows,
                        new Key(start(question, spent.start()), of(question, spent.queue(), spent.agent())),
                        Figures.NONE,
                        spent.time()));
        return List.copyOf(rows.values());
    }

    private static boolean isOverAll(IndicatorQuestion question) {
        return question.split() != Split.QUEUE && question.queue() == null;
    }

    private static boolean isAsked(
            IndicatorQuestion question, Instant moment, @Nullable String queue, @Nullable String agent) {
        return !moment.isBefore(question.from())
                && moment.isBefore(question.to())
                && (question.queue() == null || question.queue().equals(queue))
                && (question.agent() == null || question.agent().equals(agent));
    }

    private static void add(
            Map<Key, IndicatorRow> rows,
            IndicatorQuestion question,
            Instant moment,
            String queue,
            @Nullable String agent,
            Figures figures) {
        merge(rows, new Key(start(question, moment), of(question, queue, agent)), figures, Attendance.NONE);
    }

    private static void merge(Map<Key, IndicatorRow> rows, Key key, Figures figures, Attendance attendance) {
        rows.merge(
                key,
                new IndicatorRow(key.start(), key.of(), figures, attendance),
                (one, other) -> new IndicatorRow(
                        key.start(),
                        key.of(),
                        sum(one.figures(), other.figures()),
                        sum(one.attendance(), other.attendance())));
    }

    private static @Nullable String of(IndicatorQuestion question, String queue, @Nullable String agent) {
        return switch (question.split()) {
            case NONE -> null;
            case QUEUE -> queue;
            case AGENT -> agent;
        };
    }

    private static Instant start(IndicatorQuestion question, Instant moment) {
        ZonedDateTime there = moment.atZone(question.zone());
        return switch (question.grain()) {
            case QUARTER -> Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), 900) * 900);
            case HOUR -> there.toLocalDateTime().truncatedTo(ChronoUnit.HOURS).toInstant(there.getOffset());
            case DAY -> there.toLocalDate().atStartOfDay(question.zone()).toInstant();
            case WHOLE -> question.from();
        };
    }

    private static Figures figures(Stay stay, Targets targets) {
        boolean isAnswered = stay.result().equals("CONNECTED");
        boolean isAbandoned = stay.result().equals("ABANDONED");
        return new Figures(
                1,
                isAnswered ? 1 : 0,
                isAbandoned ? 1 : 0,
                isAbandoned && stay.waited().compareTo(targets.patience()) < 0 ? 1 : 0,
                isAnswered && stay.waited().compareTo(targets.answer()) <= 0 ? 1 : 0,
                stay.result().equals("TIMED_OUT") ? 1 : 0,
                isAnswered ? stay.waited() : Duration.ZERO,
                stay.waited(),
                0,
                Duration.ZERO,
                0);
    }

    private static Figures figures(Ring ring, IndicatorQuestion question) {
        boolean isAnswered = ring.talked() != null;
        return new Figures(
                0,
                isAnswered && question.isAboutAgents() ? 1 : 0,
                0,
                0,
                0,
                0,
                Duration.ZERO,
                Duration.ZERO,
                isAnswered ? 1 : 0,
                ring.talked() == null ? Duration.ZERO : ring.talked(),
                isAnswered ? 0 : 1);
    }

    private static Figures sum(Figures one, Figures other) {
        return new Figures(
                one.offered() + other.offered(),
                one.answered() + other.answered(),
                one.abandoned() + other.abandoned(),
                one.abandonedSoon() + other.abandonedSoon(),
                one.answeredInTime() + other.answeredInTime(),
                one.overflowed() + other.overflowed(),
                one.waited().plus(other.waited()),
                one.longestWait().compareTo(other.longestWait()) > 0 ? one.longestWait() : other.longestWait(),
                one.handled() + other.handled(),
                one.handling().plus(other.handling()),
                one.missed() + other.missed());
    }

    private static Attendance sum(Attendance one, Attendance other) {
        return new Attendance(
                one.signedIn().plus(other.signedIn()),
                one.paused().plus(other.paused()),
                one.busy().plus(other.busy()));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private record Key(Instant start, @Nullable String of) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::start)
                .thenComparing(Key::of, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
