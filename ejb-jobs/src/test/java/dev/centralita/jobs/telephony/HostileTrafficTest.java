package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiEvent;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.FakeLedger;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.testbed.asterisk.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recorded events, some lost, said twice, in another order, or with headers missing, empty, exchanged or made up; {@code
 * -Dfuzz.seed} begins elsewhere, {@code -Dfuzz.times} goes on longer.
 */
@Timeout(120)
class HostileTrafficTest {

    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);
    private static final int TIMES = Integer.getInteger("fuzz.times", 300);
    private static final int LONGEST_PIECE = 1_500;

    private static final List<String> MOMENTS = List.of(
            "999999999999.0",
            "1.2.3",
            "12345678901234567.0",
            "1795229894.",
            "-1.5",
            "9999999999.999999999",
            "0.0",
            "now");

    private static final Instant LAST = Instant.parse("2300-01-01T00:00:00Z");

    private static final List<AmiEvent> EVENTS = recorded();

    private final FakeLedger ledger = new FakeLedger();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T03:00:00Z"));
    private final RecordCalls calls =
            new RecordCalls(ledger, new ClockDifferences(), new Settings(name -> Optional.empty()), clock);

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + TIMES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_said_ends_in_a_ledger_and_leaves_nothing_behind(long seed) {
        List<AmiEvent> hostile = spoilt(new Random(seed));

        hostile.forEach(this::hears);
        calls.sees(Playback.PBX, List.of(), clock.instant());
        clock.passes(Duration.ofSeconds(2));
        calls.write();

        assertThat(calls.up(Playback.PBX)).isEmpty();
        assertThat(calls.unwritten()).isZero();
        assertThat(ledger.kept().size()).isLessThanOrEqualTo(beginnings(hostile));
        assertThat(ledger.kept().values()).allSatisfy(HostileTrafficTest::isSound);
    }

    private static void isSound(CallRecord call) {
        assertThat(call.beganAt()).isAfter(Instant.EPOCH).isBefore(LAST);
        assertThat(call.endedAt()).isNotNull().isBefore(LAST);
        assertThat(call.disposition()).isNotNull();
        assertThat(List.of(call.waiting(), call.ringing(), call.talking(), call.held()))
                .allMatch(length -> !length.isNegative());
    }

    private void hears(AmiEvent event) {
        Hearsay.meaning(event).ifPresent(signal -> calls.hears(Playback.PBX, signal, Shown.moment(event)));
        assertThat(FloorTalk.meaning(event, event.heardAt(), Duration.ZERO)).isNotNull();
    }

    private static int beginnings(List<AmiEvent> events) {
        return (int) events.stream()
                .filter(event -> event.name().equals("Newchannel"))
                .count();
    }

    private static List<AmiEvent> spoilt(Random random) {
        int length = 1 + random.nextInt(LONGEST_PIECE);
        int from = random.nextInt(EVENTS.size() - length);
        List<AmiEvent> piece = new ArrayList<>(EVENTS.subList(from, from + length));
        for (int wounds = random.nextInt(length); wounds > 0 && !piece.isEmpty(); wounds--) {
            int place = random.nextInt(piece.size());
            switch (random.nextInt(5)) {
                case 0 -> piece.remove(place);
                case 1 -> piece.add(random.nextInt(piece.size()), piece.get(place));
                case 2 -> Collections.swap(piece, place, random.nextInt(piece.size()));
                default -> piece.set(place, spoilt(piece.get(place), piece.get(random.nextInt(piece.size())), random));
            }
        }
        return piece;
    }

    /** One header more, less or other; its kind may change too. */
    private static AmiEvent spoilt(AmiEvent event, AmiEvent other, Random random) {
        Map<String, List<String>> headers = new HashMap<>(event.headers());
        List<String> names = headers.keySet().stream().sorted().toList();
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> headers.put(name, List.of(""));
            case 1 -> headers.put("timestamp", List.of(MOMENTS.get(random.nextInt(MOMENTS.size()))));
            case 2 -> headers.put(name, List.of("\u0000<unknown>\\x\\", "%s", "-1", "99999999999999999999.5"));
            case 3 -> headers.putAll(other.headers());
            default -> headers.remove(name);
        }
        headers.putIfAbsent("event", List.of("Newchannel"));
        return new AmiEvent(event.pbx(), event.heardAt(), headers);
    }

    private static List<AmiEvent> recorded() {
        return List.of("b-mixed60", "d-extras", "d-names").stream()
                .flatMap(name -> Playback.events(Recording.of(name)).stream())
                .toList();
    }
}
