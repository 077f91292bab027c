package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.Remark;
import dev.centralita.testbed.asterisk.Recording;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The line is cut somewhere in a recording and comes back later, at a PBX that keeps no log of channels. */
class RecordsOverAGapTest {

    private static final List<AmiEvent> EVENTS = Playback.events(Recording.mixed());
    private static final Map<String, CallRecord> WITHOUT_A_GAP =
            new Playback().hears(EVENTS).ledger();
    private static final int EVENTS_OF_A_GAP = 700;

    private static List<Remark> books = List.of();

    @BeforeAll
    static void asterisk_keeps_call_records(@TempDir Path folder) {
        books = new RecordedBooks(folder, Recording.mixed())
                .with("cdr-linkedid.csv")
                .with("queue_log")
                .readSince(Shown.moment(EVENTS.get(0)).minusSeconds(60));
    }

    static IntStream cuts() {
        return IntStream.iterate(900, cut -> cut + EVENTS_OF_A_GAP < EVENTS.size(), cut -> cut + 900);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void who_was_heard_to_call_whom_stays_however_often_the_records_are_read(int cut) {
        Instant begin = Shown.moment(EVENTS.get(cut - 1));
        Instant end = Shown.moment(EVENTS.get(cut + EVENTS_OF_A_GAP - 1));
        Playback playback = new Playback().hears(EVENTS.subList(0, cut));
        playback.sees(Playback.up(EVENTS.subList(0, cut + EVENTS_OF_A_GAP)), begin, end);
        playback.hears(EVENTS.subList(cut + EVENTS_OF_A_GAP, EVENTS.size()));

        playback.reads(books, begin, end);
        playback.reads(books, begin, end);

        Map<String, CallRecord> ledger = playback.ledger();
        assertThat(WITHOUT_A_GAP.values())
                .filteredOn(call -> call.beganAt().isBefore(begin.minusSeconds(1)))
                .isNotEmpty()
                .allSatisfy(heard -> {
                    CallRecord call =
                            Objects.requireNonNull(ledger.get(heard.id().linkedId()));
                    assertThat(call.callerNumber()).isEqualTo(heard.callerNumber());
                    assertThat(call.callerName()).isEqualTo(heard.callerName());
                    assertThat(call.dialled()).isEqualTo(heard.dialled());
                    assertThat(call.direction()).isEqualTo(heard.direction());
                });
    }
}
