package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.MovableClock;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.FakeLedger;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.PbxPicture;
import dev.centralita.telephony.floor.PbxPictures;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.floor.ShowFloor;
import dev.centralita.telephony.floor.WaitingCaller;
import dev.centralita.telephony.floor.WatchFloor;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.telephony.pbx.PbxStates;
import dev.centralita.telephony.pbx.Sightings;
import dev.centralita.telephony.pbx.WatchPbxs;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FloorMetersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");

    private final MovableClock clock = new MovableClock(NOON);
    private final WatchFloor floor = new WatchFloor();
    private final ClockDifferences clocks = new ClockDifferences();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PbxDirectory directory =
            () -> List.of(new Pbx(MAIN, "127.0.0.1", 5038, false, Pbx.Proof.PLAIN, "hub", new Secret("secret")));
    private final WatchPbxs pbxs = new WatchPbxs(directory, new Nowhere(), new Sightings(), clock);
    private final FloorMeters meters = new FloorMeters(
            new ShowFloor(
                    directory,
                    floor,
                    new RecordCalls(
                            new FakeLedger(), new ClockDifferences(), new Settings(name -> Optional.empty()), clock),
                    clocks,
                    new Nothing(),
                    clock),
            pbxs,
            registry);

    @Test
    void who_waits_and_who_could_answer_is_told_by_queue() {
        hears(member("201", MemberState.TALKING), member("202", MemberState.PAUSED), member("203", MemberState.PAUSED));
        hears(caller("1.1", 40), caller("1.2", 5));

        meters.measure();

        assertThat(value("centralita.queue.waiting", "queue", "sales")).isEqualTo(2);
        assertThat(value("centralita.queue.longest.wait.seconds", "queue", "sales"))
                .isEqualTo(40);
        assertThat(value("centralita.queue.members", "state", "paused")).isEqualTo(2);
        assertThat(value("centralita.queue.members", "state", "ready")).isZero();
    }

    @Test
    void phones_and_lines_to_the_outside_are_told_by_state() {
        hears(new FloorSignal.PhoneSeen(new Phone("201", Phone.State.IN_USE_RINGING, NOON, Set.of("PJSIP/201"), null)));
        hears(new FloorSignal.DeviceSeen("PJSIP/carrier", Phone.State.UNAVAILABLE));

        meters.measure();

        assertThat(value("centralita.extensions", "state", "in-use-ringing")).isEqualTo(1);
        assertThat(value("centralita.trunk.away", "trunk", "PJSIP/carrier")).isEqualTo(1);
    }

    @Test
    void what_is_over_is_told_no_more() {
        hears(new FloorSignal.QueueExists("sales"));
        meters.measure();
        floor.leaves(MAIN);

        meters.measure();

        assertThat(registry.find("centralita.queue.waiting").gauges()).isEmpty();
    }

    @Test
    void a_floor_grows_old_while_its_pbx_is_not_heard() {
        hears(new FloorSignal.QueueExists("sales"));
        pbxs.seesLine(MAIN, PbxLine.UP, NOON, Sentence.verbatim("listening"));
        pbxs.hears(MAIN, NOON);
        clock.passes(Duration.ofSeconds(30));
        meters.measure();
        assertThat(value("centralita.floor.age.seconds", "pbx", "main")).isZero();

        pbxs.seesLine(MAIN, PbxLine.LOST, clock.instant(), Sentence.verbatim("hung up"));
        clock.passes(Duration.ofSeconds(12));
        meters.measure();

        assertThat(value("centralita.floor.age.seconds", "pbx", "main")).isEqualTo(42);
    }

    @Test
    void a_clock_that_is_off_is_told() {
        hears(new FloorSignal.QueueExists("sales"));
        clocks.ours(MAIN, NOON.plusMillis(7_500), NOON);

        meters.measure();

        assertThat(value("centralita.pbx.clock.ahead.seconds", "pbx", "main")).isEqualTo(7.5);
    }

    @Test
    void a_pbx_that_makes_up_queues_cannot_fill_the_monitoring() {
        for (int queue = 0; queue < 2 * FloorMeters.MOST_NAMES; queue++) {
            hears(new FloorSignal.QueueExists("queue-" + queue));
        }

        meters.measure();

        assertThat(registry.find("centralita.queue.waiting").gauges()).hasSize(FloorMeters.MOST_NAMES);
    }

    private void hears(FloorSignal... signals) {
        List.of(signals).forEach(signal -> floor.hears(MAIN, signal, NOON));
    }

    private double value(String meter, String label, String of) {
        return registry.get(meter).tag(label, of).gauge().value();
    }

    private static FloorSignal member(String extension, MemberState state) {
        return new FloorSignal.MemberSeen(new QueueMember(
                "sales",
                "PJSIP/" + extension,
                "Agent " + extension,
                extension,
                state,
                state == MemberState.PAUSED,
                null,
                null,
                null,
                0));
    }

    private static FloorSignal caller(String id, int seconds) {
        return new FloorSignal.CallerEntered(
                new WaitingCaller("sales", id, id, null, null, NOON.minusSeconds(seconds)), 0);
    }

    /** No other node. */
    private static final class Nothing implements PbxPictures {

        @Override
        public void keep(PbxPicture picture) {}

        @Override
        public Optional<PbxPicture> latest(PbxName pbx) {
            return Optional.empty();
        }

        @Override
        public Set<PbxName> lookedFor() {
            return Set.of();
        }
    }

    /** No database. */
    private static final class Nowhere implements PbxStates {

        @Override
        public void keep(PbxState state) {}

        @Override
        public Optional<PbxState> lastKept(PbxName pbx) {
            return Optional.empty();
        }
    }
}
