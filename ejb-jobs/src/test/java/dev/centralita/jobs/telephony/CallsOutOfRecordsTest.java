package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.QueueStage;
import dev.centralita.testbed.asterisk.Recording;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody heard anything, and the PBX keeps no log of channels: its call records and the log of its queues must do. */
class CallsOutOfRecordsTest {

    /** Records keep whole seconds, of which some are a few milliseconds off. */
    private static final double ONE_SECOND = 1.02;

    private static final Map<String, Heard> HEARD = new HashMap<>();

    /** What a recording is to who hears all of it, without its events, which are many. */
    private record Heard(Map<String, CallRecord> ledger, Instant begin, Instant end) {

        static Heard of(Recording recording) {
            List<Recording.Message> said = recording.messages();
            return new Heard(
                    new Playback().hears(recording).ledger(),
                    said.get(0).at().minusSeconds(60),
                    said.get(said.size() - 1).at().plusSeconds(60));
        }
    }

    static Stream<Recording> recordings() {
        return Stream.of(Recording.mixed(), Recording.busy());
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void every_call_is_there_as_if_it_had_been_heard(Recording recording, @TempDir Path folder) {
        areAsHeard(recording, new RecordedBooks(folder, recording).with("cdr-linkedid.csv"));
    }

    /** Each record of a transferred call hides a part of a second. */
    @ParameterizedTest
    @MethodSource("recordings")
    void records_that_tell_lengths_instead_of_ends_and_have_no_order_do_too(Recording recording, @TempDir Path folder) {
        areAsHeard(
                recording,
                new RecordedBooks(folder, recording).withLengthsAlone().withShuffled("cdr-linkedid.csv"));
    }

    private static void areAsHeard(Recording recording, RecordedBooks books) {
        Heard heard = HEARD.computeIfAbsent(recording.toString(), name -> Heard.of(recording));
        Playback playback = new Playback();

        playback.reads(books.with("queue_log").readSince(heard.begin()), heard.begin(), heard.end());

        Map<String, CallRecord> told = playback.ledger();
        assertThat(told.keySet())
                .containsExactlyInAnyOrderElementsOf(heard.ledger().keySet());
        assertThat(told)
                .allSatisfy((id, call) ->
                        agrees(call, Objects.requireNonNull(heard.ledger().get(id))));
    }

    private static void agrees(CallRecord told, CallRecord heard) {
        assertThat(told.disposition()).isEqualTo(heard.disposition());
        assertThat(told.answeredBy()).isEqualTo(heard.answeredBy());
        assertThat(told.agent()).isEqualTo(heard.agent());
        assertThat(told.stages())
                .extracting(QueueStage::queue)
                .containsExactlyElementsOf(
                        heard.stages().stream().map(QueueStage::queue).toList());
        assertThat(seconds(told.waiting())).isCloseTo(seconds(heard.waiting()), within(ONE_SECOND));
        assertThat(seconds(told.talking()))
                .isCloseTo(
                        seconds(heard.talking()),
                        within(ONE_SECOND * (1 + heard.transfers().size())));
        assertThat(told.isReconstructed()).isTrue();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
