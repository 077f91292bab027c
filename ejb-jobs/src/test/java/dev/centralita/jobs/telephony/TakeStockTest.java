package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.ActionRefused;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.attendance.DutyLedger;
import dev.centralita.telephony.attendance.DutySheet;
import dev.centralita.telephony.attendance.KeepAttendance;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.CallSignal;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.FakeLedger;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.floor.WatchFloor;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.LooksDue;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxName;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.resource.spi.CommException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeStockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");
    private static final Pbx PBX =
            new Pbx(MAIN, "127.0.0.1", 5038, false, Pbx.Proof.PLAIN, "hub", new Secret("secret"));
    private static final Channel CALLER =
            new Channel("1.0", "1.0", "PJSIP/trunk-00000001", "1150001111", null, "from-trunk", "800100", false);

    private final MovableClock clock = new MovableClock(NOON);
    private final ClockDifferences clocks = new ClockDifferences();
    private final FakeLedger ledger = new FakeLedger();
    private final RecordCalls calls = new RecordCalls(ledger, clocks, new Settings(name -> Optional.empty()), clock);
    private final Backlog backlog = new Backlog(new SimpleMeterRegistry());
    private final FakeLines lines = new FakeLines();
    private final TakeStock stock = new TakeStock(
            () -> List.of(PBX),
            calls,
            new WatchFloor(),
            new KeepAttendance(new NoDuties(), clock),
            clocks,
            new LooksDue(),
            new OneAtATime(),
            backlog,
            clock);

    TakeStockTest() {
        stock.by(lines);
        calls.hears(MAIN, new CallSignal.Appeared(CALLER), NOON);
    }

    @Test
    void a_call_that_ended_unheard_is_closed_although_the_first_look_failed() {
        lines.fail(new CommException("main did not answer CoreShowChannels"));
        clock.passes(Duration.ofMinutes(5));
        stock.atReturn(MAIN, NOON.plusSeconds(30));
        lines.answerAgain();

        looksAfter(Duration.ofSeconds(14));
        assertThat(calls.countUp(MAIN)).isEqualTo(1);
        looksAfter(Duration.ofSeconds(1));

        assertThat(calls.countUp(MAIN)).isZero();
        assertThat(ledger.kept().values()).extracting(CallRecord::endedAt).containsExactly(NOON.plusSeconds(30));
    }

    @Test
    void a_call_whose_end_was_lost_is_closed_at_the_next_look() {
        lines.list(
                "Event: CoreShowChannel",
                "Channel: PJSIP/trunk-00000001",
                "Uniqueid: 1.0",
                "Linkedid: 1.0",
                "Duration: 00:00:01");
        stock.atReturn(MAIN, NOON);
        lines.listNothing();

        looksAfter(Duration.ofMinutes(14));
        assertThat(calls.countUp(MAIN)).isEqualTo(1);
        looksAfter(Duration.ofMinutes(1));

        assertThat(calls.countUp(MAIN)).isZero();
    }

    @Test
    void what_a_pbx_refuses_to_list_is_not_asked_for_again_before_the_next_sweep() {
        lines.fail(new ActionRefused("main refused DeviceStateList", "Invalid/unknown command"));
        stock.atReturn(MAIN, NOON);
        lines.answerAgain();

        looksAfter(Duration.ofMinutes(14));
        assertThat(calls.countUp(MAIN)).isEqualTo(1);
        looksAfter(Duration.ofMinutes(1));

        assertThat(calls.countUp(MAIN)).isZero();
    }

    @Test
    void while_much_is_on_its_way_nothing_is_concluded() {
        lines.fail(new CommException("main did not answer CoreShowChannels"));
        stock.atReturn(MAIN, NOON);
        lines.answerAgain();

        backlog.isNow("main", 10_000, 0);
        looksAfter(Duration.ofMinutes(1));
        assertThat(calls.countUp(MAIN)).isEqualTo(1);
        backlog.isNow("main", 0, 0);
        looksAfter(Duration.ofMinutes(1));

        assertThat(calls.countUp(MAIN)).isZero();
    }

    private void looksAfter(Duration time) {
        clock.passes(time);
        stock.ifDueAt(PBX);
        clock.passes(Duration.ofSeconds(2));
        calls.write();
        clock.passes(Duration.ofSeconds(-2));
    }

    private static final class NoDuties implements DutyLedger {

        @Override
        public void keep(PbxName pbx, DutySheet sheet) {}

        @Override
        public DutySheet kept(PbxName pbx, Instant from) {
            return new DutySheet(List.of(), List.of());
        }
    }
}
