package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.Direction;
import dev.centralita.telephony.call.Disposition;
import dev.centralita.telephony.call.Leg;
import dev.centralita.telephony.call.QueueStage;
import dev.centralita.telephony.call.Transfer;
import dev.centralita.testbed.asterisk.QueueLog;
import dev.centralita.testbed.asterisk.Recording;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real Asterisk said of sixty calls of every kind, held against what the phones did and against its own books. */
class RecordedTrafficTest {

    private static final Recording MIXED = Recording.mixed();
    private static final List<AmiEvent> EVENTS = Playback.events(MIXED);
    private static final Playback HEARD = new Playback().hears(EVENTS);
    private static final Map<String, CallRecord> LEDGER = HEARD.ledger();
    private static final QueueLog QUEUE_LOG = QueueLog.of(MIXED);

    private static final Map<String, Disposition> WORDS = Map.of(
            "answered", Disposition.ANSWERED,
            "abandoned", Disposition.ABANDONED,
            "busy", Disposition.BUSY,
            "noanswer", Disposition.NO_ANSWER,
            "failed", Disposition.FAILED,
            "cancelled", Disposition.CANCELLED,
            "exitkey", Disposition.EXITED,
            "joinempty", Disposition.UNSERVED);

    private static final Map<String, Direction> WAYS =
            Map.of("in", Direction.INCOMING, "out", Direction.OUTGOING, "internal", Direction.INTERNAL);

    static List<Truth> calls() {
        return Truth.of(MIXED);
    }

    static Stream<Truth> queueCalls() {
        return calls().stream()
                .filter(call -> !QUEUE_LOG.queues(call.linkedId()).isEmpty());
    }

    @Test
    void there_is_no_call_more_and_none_less() {
        assertThat(LEDGER.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        calls().stream().map(Truth::linkedId).toList());
    }

    @Test
    void after_the_last_call_nothing_is_left_in_memory() {
        assertThat(HEARD.calls().up(Playback.PBX)).isEmpty();
        assertThat(HEARD.calls().unwritten()).isZero();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void every_call_became_what_the_phones_say_it_became(Truth truth) {
        assertThat(of(truth).disposition()).isEqualTo(WORDS.get(truth.expected()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void every_call_was_placed_by_its_caller_to_what_was_dialled(Truth truth) {
        CallRecord call = of(truth);

        assertThat(call.direction()).isEqualTo(WAYS.get(truth.text("direction")));
        assertThat(call.callerNumber()).isEqualTo(truth.text("caller"));
        assertThat(call.dialled()).isEqualTo(truth.text("dialled"));
    }

    /** Of a queue that lets nobody in Asterisk says nothing at all. */
    @ParameterizedTest
    @MethodSource("calls")
    void every_call_went_through_its_queues(Truth truth) {
        List<String> queues = of(truth).stages().stream().map(QueueStage::queue).toList();

        boolean isUntold = truth.kind().equals("q_empty");
        assertThat(String.join(">", queues)).isEqualTo(isUntold ? "" : truth.text("queue"));
        assertThat(queues).isEqualTo(QUEUE_LOG.queues(truth.linkedId()));
    }

    /** The carrier has no phone of ours; the trunk that leads to it answers. */
    @ParameterizedTest
    @MethodSource("calls")
    void every_call_was_answered_by_whom_the_phones_say(Truth truth) {
        String agent = truth.text("agent").equals("carrier") ? "trunk" : truth.text("agent");

        assertThat(Objects.requireNonNullElse(of(truth).answeredBy(), "")).isEqualTo(agent);
    }

    /** The generator counts a menu's time and what follows an exit by key as waiting; the queue log does not. */
    @ParameterizedTest
    @MethodSource("calls")
    void every_caller_waited_as_long_as_the_phones_say(Truth truth) {
        CallRecord call = of(truth);
        double waited = switch (truth.kind()) {
            case "ivr" -> seconds(Duration.between(call.beganAt(), Objects.requireNonNull(call.answeredAt())));
            case "q_exitkey" -> seconds(Duration.between(call.beganAt(), end(call))) - 1;
            default -> seconds(call.waiting());
        };

        assertThat(waited).isCloseTo(truth.seconds("wait_s"), within(1.0));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void every_call_was_talked_as_long_as_the_phones_say(Truth truth) {
        assertThat(seconds(of(truth).talking())).isCloseTo(truth.seconds("talk_s"), within(1.0));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void every_phone_talked_its_part_also_after_transfers(Truth truth) {
        CallRecord call = of(truth);
        List<Leg> talked = call.legs().stream()
                .filter(leg -> leg.answeredAt() != null && !leg.phone().equals("trunk"))
                .toList();

        assertThat(talked)
                .extracting(Leg::phone)
                .containsExactlyElementsOf(truth.list("legs").stream()
                        .map(leg -> leg.getString("phone"))
                        .toList());
        for (int each = 0; each < talked.size(); each++) {
            JsonObject leg = truth.list("legs").get(each);
            double part = leg.getJsonNumber("t_end").doubleValue()
                    - leg.getJsonNumber("t_answer").doubleValue();
            assertThat(seconds(talked.get(each).talkingAt(end(call)))).isCloseTo(part, within(1.0));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void every_hold_and_transfer_is_there(Truth truth) {
        CallRecord call = of(truth);

        assertThat(call.holds()).hasSize(truth.line().getJsonArray("holds").size());
        if (truth.line().isNull("transfer")) {
            assertThat(call.transfers()).isEmpty();
        } else {
            JsonObject transfer = truth.line().getJsonObject("transfer");
            assertThat(call.transfers()).singleElement().satisfies(one -> {
                assertThat(one.kind())
                        .isEqualTo(
                                Transfer.Kind.valueOf(transfer.getString("type").toUpperCase(Locale.ROOT)));
                assertThat(one.by()).isEqualTo(transfer.getString("by"));
                assertThat(one.to()).isEqualTo(transfer.getString("to"));
            });
        }
    }

    /** A call that overflowed waited in two queues, and the log counts each for itself. */
    @ParameterizedTest
    @MethodSource("queueCalls")
    void every_call_of_a_queue_agrees_with_the_queue_log(Truth truth) {
        CallRecord call = of(truth);
        QueueStage last = call.stages().get(call.stages().size() - 1);
        Stream<Integer> waited = Stream.of(
                        QUEUE_LOG.seconds(truth.linkedId(), "CONNECT", 0),
                        QUEUE_LOG.seconds(truth.linkedId(), "ABANDON", 2),
                        QUEUE_LOG.seconds(truth.linkedId(), "EXITWITHKEY", 3))
                .flatMap(List::stream);

        assertThat(waited)
                .singleElement()
                .satisfies(seconds -> assertThat((double) seconds)
                        .isCloseTo(
                                seconds(Duration.between(last.enteredAt(), Objects.requireNonNull(last.leftAt()))),
                                within(1.0)));
        Stream.of("COMPLETECALLER", "COMPLETEAGENT")
                .flatMap(event -> QUEUE_LOG.seconds(truth.linkedId(), event, 1).stream())
                .forEach(talked -> assertThat((double) talked).isCloseTo(seconds(call.talking()), within(1.0)));
    }

    @Test
    void events_that_come_twice_change_nothing() {
        List<AmiEvent> twice = new ArrayList<>();
        EVENTS.forEach(event -> twice.addAll(List.of(event, event)));

        assertThat(new Playback().hears(twice).ledger()).isEqualTo(LEDGER);
    }

    @Test
    void a_recording_heard_a_second_time_gives_the_same_ledger() {
        assertThat(new Playback().hears(EVENTS).hears(EVENTS).ledger()).isEqualTo(LEDGER);
    }

    private static CallRecord of(Truth truth) {
        return Objects.requireNonNull(LEDGER.get(truth.linkedId()));
    }

    private static Instant end(CallRecord call) {
        return Objects.requireNonNull(call.endedAt());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
