package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.Leg;
import dev.centralita.telephony.call.QueueStage;
import dev.centralita.telephony.call.Remark;
import dev.centralita.telephony.call.Transfer;
import dev.centralita.testbed.asterisk.Recording;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The line is cut somewhere in a recording and comes back somewhere later; the PBX's own books fill what was not heard. */
class CallsOverAGapTest {

    private static final List<AmiEvent> EVENTS = Playback.events(Recording.mixed());
    private static final Map<String, CallRecord> WITHOUT_A_GAP =
            new Playback().hears(EVENTS).ledger();
    private static final Instant BEFORE_ALL = Shown.moment(EVENTS.get(0)).minusSeconds(60);

    /** Asterisk takes the second that it writes down some milliseconds before or after the one that it tells. */
    private static final double ONE_SECOND = 1.02;

    private static List<Remark> books = List.of();

    /** Both are places among the events of the recording. */
    record Gap(int from, int until) {

        Instant begin() {
            return from == 0 ? BEFORE_ALL : Shown.moment(EVENTS.get(from - 1));
        }

        Instant end() {
            return Shown.moment(EVENTS.get(until - 1));
        }
    }

    @BeforeAll
    static void asterisk_keeps_books(@TempDir Path folder) {
        books = new RecordedBooks(folder, Recording.mixed())
                .with("cel.csv")
                .with("cdr-linkedid.csv")
                .with("queue_log")
                .readSince(BEFORE_ALL);
    }

    static Stream<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>(List.of(new Gap(0, EVENTS.size())));
        for (int from = 0; from < EVENTS.size(); from += 900) {
            for (int length : List.of(40, 700, 4_000)) {
                gaps.add(new Gap(from, Math.min(from + length, EVENTS.size())));
            }
        }
        return gaps.stream();
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void every_call_is_as_if_there_had_been_no_gap(Gap gap) {
        Map<String, CallRecord> ledger = ledgerOver(gap);

        assertThat(ledger.keySet()).containsExactlyInAnyOrderElementsOf(WITHOUT_A_GAP.keySet());
        assertThat(ledger).allSatisfy((id, call) -> agrees(call, Objects.requireNonNull(WITHOUT_A_GAP.get(id))));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void books_that_come_only_when_all_is_over_tell_as_much(Gap gap) {
        Playback playback = unreadOver(gap);

        playback.reads(books, gap.begin(), gap.end());

        assertThat(playback.ledger())
                .containsOnlyKeys(WITHOUT_A_GAP.keySet())
                .allSatisfy((id, call) -> agrees(call, Objects.requireNonNull(WITHOUT_A_GAP.get(id))));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void what_was_heard_from_its_beginning_to_its_end_stays_as_it_was_heard(Gap gap) {
        Map<String, CallRecord> ledger = ledgerOver(gap);

        assertThat(WITHOUT_A_GAP.values())
                .filteredOn(call ->
                        end(call).isBefore(gap.begin()) || call.beganAt().isAfter(gap.end()))
                .allSatisfy(call -> assertThat(ledger.get(call.id().linkedId())).isEqualTo(call));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void what_ended_unheard_is_marked(Gap gap) {
        Map<String, CallRecord> ledger = ledgerOver(gap);

        assertThat(WITHOUT_A_GAP.values())
                .filteredOn(call -> end(call).isAfter(gap.begin()) && end(call).isBefore(gap.end()))
                .allSatisfy(call -> assertThat(
                                Objects.requireNonNull(ledger.get(call.id().linkedId()))
                                        .isReconstructed())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void books_read_a_second_time_change_nothing(Gap gap) {
        Playback playback = over(gap);
        Map<String, CallRecord> once = Map.copyOf(playback.ledger());

        playback.reads(books, gap.begin(), gap.end());

        assertThat(playback.ledger()).containsExactlyInAnyOrderEntriesOf(once);
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void books_that_come_only_when_all_is_over_change_nothing_the_second_time(Gap gap) {
        Playback playback = unreadOver(gap);
        playback.reads(books, gap.begin(), gap.end());
        Map<String, CallRecord> once = Map.copyOf(playback.ledger());

        playback.reads(books, gap.begin(), gap.end());

        assertThat(playback.ledger()).containsExactlyInAnyOrderEntriesOf(once);
    }

    private static Map<String, CallRecord> ledgerOver(Gap gap) {
        return over(gap).ledger();
    }

    /** The books are read when the line is back, and once more when all is over. */
    private static Playback over(Gap gap) {
        Playback playback = new Playback().hears(EVENTS.subList(0, gap.from()));
        playback.sees(Playback.up(EVENTS.subList(0, gap.until())), gap.begin(), gap.end());
        List<Remark> soFar =
                books.stream().filter(remark -> remark.at().isBefore(gap.end())).toList();
        playback.reads(soFar, gap.begin(), gap.end());
        playback.hears(EVENTS.subList(gap.until(), EVENTS.size()));
        playback.reads(books, gap.begin(), gap.end());
        return playback;
    }

    private static Playback unreadOver(Gap gap) {
        Playback playback = new Playback().hears(EVENTS.subList(0, gap.from()));
        playback.sees(Playback.up(EVENTS.subList(0, gap.until())), gap.begin(), gap.end());
        return playback.hears(EVENTS.subList(gap.until(), EVENTS.size()));
    }

    private static void agrees(CallRecord call, CallRecord heard) {
        assertThat(call.disposition()).isEqualTo(heard.disposition());
        assertThat(call.direction()).isEqualTo(heard.direction());
        assertThat(call.callerNumber()).isEqualTo(heard.callerNumber());
        assertThat(call.dialled()).isEqualTo(heard.dialled());
        assertThat(call.answeredBy()).isEqualTo(heard.answeredBy());
        assertThat(call.agent()).isEqualTo(heard.agent());
        assertThat(call.queue()).isEqualTo(heard.queue());
        isClose(call.waiting(), heard.waiting());
        isClose(call.talking(), heard.talking());
        assertThat(call.stages())
                .extracting(QueueStage::queue, QueueStage::result)
                .containsExactlyElementsOf(heard.stages().stream()
                        .map(stage -> Tuple.tuple(stage.queue(), stage.result()))
                        .toList());
        assertThat(call.transfers())
                .extracting(Transfer::kind)
                .containsExactlyElementsOf(
                        heard.transfers().stream().map(Transfer::kind).toList());
        talkedAsLong(talked(call), talked(heard), end(call), end(heard));
    }

    private static void talkedAsLong(List<Leg> legs, List<Leg> heard, Instant end, Instant heardEnd) {
        assertThat(legs)
                .extracting(Leg::phone)
                .containsExactlyInAnyOrderElementsOf(
                        heard.stream().map(Leg::phone).toList());
        assertThat(legs).allSatisfy(leg -> {
            Leg same = heard.stream()
                    .filter(other -> other.phone().equals(leg.phone()))
                    .findFirst()
                    .orElseThrow();
            isClose(leg.talkingAt(end), same.talkingAt(heardEnd));
        });
    }

    private static List<Leg> talked(CallRecord call) {
        return call.legs().stream().filter(leg -> leg.answeredAt() != null).toList();
    }

    private static void isClose(Duration one, Duration other) {
        assertThat(one.toMillis() / 1000.0).isCloseTo(other.toMillis() / 1000.0, within(ONE_SECOND));
    }

    private static Instant end(CallRecord call) {
        return Objects.requireNonNull(call.endedAt());
    }
}
