package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.Disposition;
import dev.centralita.telephony.call.QueueStage;
import dev.centralita.testbed.asterisk.QueueLog;
import dev.centralita.testbed.asterisk.Recording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Eighteen hundred calls at sixty a second, members behind Local channels, held against Asterisk's own books. */
class BusyTrafficTest {

    private static final Map<String, Disposition> KINDS = Map.of(
            "q_answered", Disposition.ANSWERED,
            "q_abandon", Disposition.ABANDONED,
            "direct", Disposition.ANSWERED,
            "noanswer", Disposition.NO_ANSWER,
            "busy", Disposition.BUSY);

    private static final Recording BUSY = Recording.busy();
    private static final Playback HEARD = new Playback().hears(BUSY);
    private static final Map<String, CallRecord> LEDGER = HEARD.ledger();
    private static final QueueLog QUEUE_LOG = QueueLog.of(BUSY);

    @Test
    void every_call_became_what_was_meant_and_none_is_more_or_less() {
        List<Truth> calls = Truth.of(BUSY);

        assertThat(LEDGER.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        calls.stream().map(Truth::linkedId).toList());
        assertThat(calls).allSatisfy(call -> {
            CallRecord record = Objects.requireNonNull(LEDGER.get(call.linkedId()));
            assertThat(record.disposition()).isEqualTo(KINDS.get(call.kind()));
            assertThat(record.callerNumber()).isEqualTo(call.text("caller"));
        });
    }

    @Test
    void nothing_is_left_in_memory() {
        assertThat(HEARD.calls().up(Playback.PBX)).isEmpty();
        assertThat(HEARD.calls().unwritten()).isZero();
    }

    @Test
    void every_stay_in_a_queue_agrees_with_the_queue_log() {
        assertThat(LEDGER).allSatisfy((id, call) -> {
            assertThat(call.stages().stream().map(QueueStage::queue).toList()).isEqualTo(QUEUE_LOG.queues(id));
            QUEUE_LOG
                    .seconds(id, "CONNECT", 0)
                    .forEach(waited -> assertThat((double) waited).isCloseTo(seconds(call.waiting()), within(1.0)));
            QUEUE_LOG
                    .seconds(id, "ABANDON", 2)
                    .forEach(waited -> assertThat((double) waited).isCloseTo(seconds(call.waiting()), within(1.0)));
            QUEUE_LOG
                    .seconds(id, "COMPLETECALLER", 1)
                    .forEach(talked -> assertThat((double) talked).isCloseTo(seconds(call.talking()), within(1.0)));
        });
    }

    @Test
    void as_many_calls_were_connected_as_the_queue_log_counts() {
        assertThat(LEDGER.values().stream().filter(call -> call.agent() != null))
                .hasSize((int) BUSY.lines("queue_log").stream()
                        .filter(line -> line.contains("|CONNECT|"))
                        .count());
    }

    /** The caller's channel has its own record there, from the first ring to the end. */
    @Test
    void every_call_lasted_as_long_as_its_call_detail_record() {
        assertThat(BUSY.lines("cdr-linkedid.csv"))
                .map(line -> line.replace("\"", "").split(","))
                .filteredOn(cells -> cells[0].equals(cells[1]))
                .hasSize(LEDGER.size())
                .allSatisfy(cells -> {
                    CallRecord call = Objects.requireNonNull(LEDGER.get(cells[0]));
                    Duration length = Duration.between(call.beganAt(), Objects.requireNonNull(call.endedAt()));
                    assertThat(seconds(length)).isCloseTo(Double.parseDouble(cells[12]), within(1.0));
                });
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
