package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiEvent;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.FakeLedger;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.call.Sighting;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.testbed.asterisk.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The line cut, or the hub killed, at every place of a recording. */
class InterruptedTrafficTest {

    private static final List<AmiEvent> EVENTS = Playback.events(Recording.mixed());
    private static final Map<String, CallRecord> UNINTERRUPTED =
            new Playback().hears(EVENTS).ledger();

    static IntStream places() {
        return IntStream.iterate(1, place -> place < EVENTS.size(), place -> place + 97);
    }

    /** Nothing was said meanwhile, so nothing may be different. */
    @ParameterizedTest
    @MethodSource("places")
    void whoever_takes_over_where_another_ended_writes_what_he_would_have_written(int place) {
        FakeLedger ledger = new FakeLedger();
        MovableClock clock = new MovableClock(at(place));
        RecordCalls first = recording(ledger, clock);
        tell(first, 0, place);
        first.write();

        RecordCalls second = recording(ledger, clock);
        second.sees(Playback.PBX, up(place), at(place - 1));
        tell(second, place, EVENTS.size());
        second.write();

        assertThat(ledger.kept()).isEqualTo(UNINTERRUPTED);
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_line_that_was_cut_for_a_moment_changes_no_call(int place) {
        FakeLedger ledger = new FakeLedger();
        RecordCalls calls = recording(ledger, new MovableClock(at(place)));
        tell(calls, 0, place);

        calls.sees(Playback.PBX, up(place), at(place - 1));
        tell(calls, place, EVENTS.size());
        calls.write();

        assertThat(ledger.kept()).isEqualTo(UNINTERRUPTED);
    }

    private static RecordCalls recording(FakeLedger ledger, MovableClock clock) {
        return new RecordCalls(ledger, new ClockDifferences(), new Settings(name -> Optional.empty()), clock);
    }

    private static void tell(RecordCalls calls, int from, int to) {
        EVENTS.subList(from, to)
                .forEach(event -> Hearsay.meaning(event)
                        .ifPresent(signal -> calls.hears(Playback.PBX, signal, Shown.moment(event))));
    }

    private static Instant at(int place) {
        return Shown.moment(EVENTS.get(place));
    }

    /** What a list of channels would show before that event. */
    private static List<Sighting> up(int place) {
        Map<String, Channel> up = new LinkedHashMap<>();
        Map<String, Instant> since = new LinkedHashMap<>();
        EVENTS.subList(0, place)
                .forEach(event -> Shown.channel(event, "").ifPresent(channel -> {
                    if (event.name().equals("Newchannel")) {
                        up.put(channel.id(), channel);
                        since.put(channel.id(), Shown.moment(event));
                    } else if (event.name().equals("Hangup")) {
                        up.remove(channel.id());
                    } else {
                        up.computeIfPresent(channel.id(), (id, before) -> channel);
                    }
                }));
        List<Sighting> inNoOrder = new ArrayList<>();
        up.forEach((id, channel) -> inNoOrder.add(
                new Sighting(channel, Duration.between(Objects.requireNonNull(since.get(id)), at(place)))));
        Collections.shuffle(inNoOrder, new Random(place));
        return inNoOrder;
    }
}
