package dev.centralita.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RecordCallsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");
    private static final Member ANA = new Member("Ana", "PJSIP/201");

    private final FakeLedger ledger = new FakeLedger();
    private final MovableClock clock = new MovableClock(NOON);
    private final ClockDifferences differences = new ClockDifferences();
    private final RecordCalls calls = recording();

    private static Channel trunk(String id) {
        return new Channel(id, id, "PJSIP/trunk-00000001", "1150001111", "Lucía", "from-trunk", "800100", false);
    }

    private static Channel phone(String id, String call, String extension) {
        return new Channel(id, call, "PJSIP/" + extension + "-00000002", extension, null, "from-internal", "s", false);
    }

    @Test
    void a_call_to_a_phone_rings_is_talked_and_ends() {
        hears(new CallSignal.Appeared(trunk("1.0")));
        passes(1);
        rings("1.0", "1.1", "201");
        passes(4);
        hears(new CallSignal.DialEnded(phone("1.1", "1.0", "201"), DialResult.ANSWERED));
        passes(30);
        hears(new CallSignal.HangupAsked(phone("1.1", "1.0", "201")));
        ends("1.0", "1.1", "201");

        CallRecord call = only();
        assertThat(call.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(call.direction()).isEqualTo(Direction.INCOMING);
        assertThat(call.callerChannel()).isEqualTo("PJSIP/trunk-00000001");
        assertThat(call.answeredBy()).isEqualTo("201");
        assertThat(call.waiting()).hasSeconds(5);
        assertThat(call.ringing()).hasSeconds(4);
        assertThat(call.talking()).hasSeconds(30);
        assertThat(call.endedBy()).isEqualTo(CallRecord.Side.CALLED);
        assertThat(calls.up(MAIN)).isEmpty();
    }

    @Test
    void an_answer_for_a_queue_is_the_callers_once_the_queue_says_so() {
        hears(new CallSignal.Appeared(trunk("1.0")));
        hears(new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        rings("1.0", "1.1", "201");
        hears(new CallSignal.Offered(phone("1.1", "1.0", "201"), ANA));
        passes(3);
        hears(new CallSignal.DialEnded(phone("1.1", "1.0", "201"), DialResult.ANSWERED));
        assertThat(up().state()).isEqualTo(CallState.WAITING);

        hears(new CallSignal.LeftQueue(trunk("1.0"), "sales"));
        hears(new CallSignal.Connected(phone("1.1", "1.0", "201"), "sales", ANA));

        assertThat(up().state()).isEqualTo(CallState.TALKING);
        assertThat(up().agent()).isEqualTo("Ana");
        assertThat(up().stages()).extracting(QueueStage::result).containsExactly(QueueStage.Result.CONNECTED);
        assertThat(up().waiting()).hasSeconds(3);
    }

    @Test
    void a_caller_who_hangs_up_in_a_queue_abandons_it() {
        hears(new CallSignal.Appeared(trunk("1.0")));
        hears(new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        passes(9);
        hears(new CallSignal.HangupAsked(trunk("1.0")));
        hears(new CallSignal.GaveUpQueue(trunk("1.0"), "sales"));
        hears(new CallSignal.LeftQueue(trunk("1.0"), "sales"));
        hears(new CallSignal.HungUp(trunk("1.0"), 127));

        assertThat(only().disposition()).isEqualTo(Disposition.ABANDONED);
        assertThat(only().waiting()).hasSeconds(9);
    }

    @Test
    void a_queue_where_nobody_came_in_time_lets_the_dialplan_go_on() {
        hears(new CallSignal.Appeared(trunk("1.0")));
        hears(new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        passes(20);
        hears(new CallSignal.GaveUpQueue(trunk("1.0"), "sales"));
        hears(new CallSignal.LeftQueue(trunk("1.0"), "sales"));
        assertThat(up().stages()).extracting(QueueStage::result).containsExactly(QueueStage.Result.TIMED_OUT);

        rings("1.0", "1.1", "299");
        hears(new CallSignal.DialEnded(phone("1.1", "1.0", "299"), DialResult.BUSY));
        ends("1.0", "1.1", "299");

        assertThat(only().disposition()).isEqualTo(Disposition.BUSY);
    }

    @Test
    void whoever_rang_behind_a_pipe_is_one_leg_with_it() {
        Channel outer = new Channel("1.1", "1.0", "Local/204@from-queue-00000001;1", null, null, "q", "204", false);
        Channel inner = new Channel("1.2", "1.0", "Local/204@from-queue-00000001;2", null, null, "q", "204", false);
        hears(new CallSignal.Appeared(trunk("1.0")));
        hears(new CallSignal.Appeared(outer));
        hears(new CallSignal.Appeared(inner));
        hears(new CallSignal.Joined(outer, inner));
        hears(new CallSignal.Dialled(trunk("1.0"), outer));
        hears(new CallSignal.Appeared(phone("1.3", "1.0", "204")));
        hears(new CallSignal.Dialled(inner, phone("1.3", "1.0", "204")));

        assertThat(up().legs()).singleElement().satisfies(leg -> {
            assertThat(leg.phone()).isEqualTo("204");
            assertThat(leg.channelId()).isEqualTo("1.1");
        });
    }

    @Test
    void a_hold_lasts_until_it_is_ended_or_the_phone_is_gone() {
        talks("1.0", "1.1", "201");
        hears(new CallSignal.Resumed(phone("1.1", "1.0", "201")));
        hears(new CallSignal.Held(phone("1.1", "1.0", "201")));
        assertThat(up().state()).isEqualTo(CallState.HELD);
        passes(7);
        hears(new CallSignal.Resumed(phone("1.1", "1.0", "201")));
        hears(new CallSignal.Held(phone("1.1", "1.0", "201")));
        passes(2);
        ends("1.0", "1.1", "201");

        assertThat(only().holds()).hasSize(2);
        assertThat(only().held()).hasSeconds(9);
    }

    @Test
    void asking_before_a_transfer_is_part_of_the_call_it_was_for() {
        talks("1.0", "1.1", "201");
        calls.write();
        Channel asking = phone("2.0", "2.0", "201");
        hears(new CallSignal.Appeared(asking));
        rings("2.0", "2.1", "305");
        hears(new CallSignal.DialEnded(phone("2.1", "2.0", "305"), DialResult.ANSWERED));
        calls.write();
        assertThat(ledger.kept()).containsKey("2.0");

        hears(new CallSignal.Transferred(phone("1.1", "1.0", "201"), asking, Transfer.Kind.ATTENDED, "305"));
        hears(new CallSignal.HungUp(asking, 16));
        hears(new CallSignal.HungUp(phone("1.1", "1.0", "201"), 16));
        passes(10);
        ends("1.0", "2.1", "305");

        assertThat(only().legs()).extracting(Leg::phone).containsExactly("201", "305");
        assertThat(only().legs().get(1).talkingAt(NOON)).hasSeconds(10);
        assertThat(calls.up(MAIN)).isEmpty();
    }

    @Test
    void asking_in_a_queue_before_a_transfer_is_a_stay_in_it() {
        hears(new CallSignal.Appeared(trunk("1.0")));
        passes(3);
        rings("1.0", "1.1", "201");
        hears(new CallSignal.DialEnded(phone("1.1", "1.0", "201"), DialResult.ANSWERED));
        Channel asking = phone("2.0", "2.0", "201");
        hears(new CallSignal.Appeared(asking));
        passes(10);
        hears(new CallSignal.EnteredQueue(asking, "sales", 1));
        hears(new CallSignal.Appeared(phone("2.1", "2.0", "305")));
        hears(new CallSignal.Dialled(asking, phone("2.1", "2.0", "305")));
        passes(4);
        hears(new CallSignal.DialEnded(phone("2.1", "2.0", "305"), DialResult.ANSWERED));
        hears(new CallSignal.LeftQueue(asking, "sales"));
        hears(new CallSignal.Connected(phone("2.1", "2.0", "305"), "sales", ANA));

        hears(new CallSignal.Transferred(phone("1.1", "1.0", "201"), asking, Transfer.Kind.ATTENDED, "sales"));

        assertThat(up().stages()).singleElement().satisfies(stay -> {
            assertThat(stay.queue()).isEqualTo("sales");
            assertThat(stay.result()).isEqualTo(QueueStage.Result.CONNECTED);
        });
        assertThat(up().agent()).isEqualTo("Ana");
        assertThat(up().answeredBy()).isEqualTo("201");
        assertThat(up().waiting()).hasSeconds(3);
    }

    @Test
    void a_call_that_takes_on_the_name_of_another_keeps_its_answer_recording_and_transfers() {
        talks("2.0", "2.1", "201");
        hears(new CallSignal.Recorded(trunk("2.0"), "/2.wav"));
        hears(new CallSignal.Transferred(phone("2.1", "2.0", "201"), null, Transfer.Kind.BLIND, "305"));
        hears(new CallSignal.Appeared(trunk("1.0")));

        hears(new CallSignal.Changed(phone("2.1", "1.0", "201")));

        assertThat(up().state()).isEqualTo(CallState.TALKING);
        assertThat(up().answeredBy()).isEqualTo("201");
        assertThat(up().recording()).isEqualTo("/2.wav");
        assertThat(up().transfers()).extracting(Transfer::to).containsExactly("305");
    }

    @Test
    void what_is_said_of_a_call_that_is_over_begins_none() {
        talks("1.0", "1.1", "201");
        ends("1.0", "1.1", "201");

        ends("1.0", "1.1", "201");
        hears(new CallSignal.DialEnded(phone("1.1", "1.0", "201"), DialResult.CANCELLED));

        assertThat(calls.up(MAIN)).isEmpty();
        assertThat(only().disposition()).isEqualTo(Disposition.ANSWERED);
    }

    @Test
    void b04_a_database_that_is_away_costs_nothing_but_waiting() {
        ledger.goesAway();
        talks("1.0", "1.1", "201");
        assertThatThrownBy(calls::write).isInstanceOf(DatabaseAway.class);
        ends("1.0", "1.1", "201");
        talks("3.0", "3.1", "202");
        assertThatThrownBy(calls::write).isInstanceOf(DatabaseAway.class);
        assertThat(ledger.kept()).isEmpty();

        ledger.isBack();
        calls.write();

        assertThat(ledger.kept()).containsOnlyKeys("1.0", "3.0");
        assertThat(ledger.kept().get("1.0")).extracting(CallRecord::endedAt).isNotNull();
        assertThat(calls.unwritten()).isZero();
    }

    @Test
    void a_call_that_the_ledger_cannot_hold_keeps_no_other_from_it() {
        ledger.refuses("2.0");
        talks("1.0", "1.1", "201");
        talks("2.0", "2.1", "202");
        talks("3.0", "3.1", "203");

        calls.write();
        ends("2.0", "2.1", "202");
        calls.write();

        assertThat(ledger.kept()).containsOnlyKeys("1.0", "3.0");
        assertThat(calls.unwritten()).isZero();
        assertThat(calls.refused()).isEqualTo(1);
    }

    @Test
    void nothing_lasts_less_than_no_time_where_a_clock_is_set_back() {
        talks("1.0", "1.1", "201");
        passes(-3600);
        ends("1.0", "1.1", "201");

        assertThat(only().talking()).isZero();
        assertThat(only().legs().get(0).talkingAt(clock.instant())).isZero();
    }

    @Test
    void many_calls_are_written_at_once() {
        for (int each = 0; each < 900; each++) {
            hears(new CallSignal.Appeared(trunk(each + ".0")));
        }

        calls.write();

        assertThat(ledger.kept()).hasSize(900);
        assertThat(ledger.writes()).isEqualTo(2);
    }

    @Test
    void b02_after_ten_thousand_calls_nothing_is_left_in_memory() {
        for (int each = 0; each < 10_000; each++) {
            talks(each + ".0", each + ".1", "201");
            ends(each + ".0", each + ".1", "201");
            if (each % 500 == 0) {
                calls.write();
            }
        }
        calls.write();

        assertThat(calls.countUp(MAIN)).isZero();
        assertThat(calls.unwritten()).isZero();
        assertThat(ledger.kept()).hasSize(10_000);
    }

    @Test
    void when_too_much_waits_hearing_waits_too() {
        for (int each = 0; each < 1_000; each++) {
            hears(new CallSignal.Appeared(trunk(each + ".0")));
        }

        CompletableFuture<Void> oneMore =
                CompletableFuture.runAsync(() -> hears(new CallSignal.Appeared(trunk("1000.0"))));
        assertThat(calls.unwritten()).isEqualTo(1_000);
        calls.write();

        assertThat(oneMore).succeedsWithin(5, TimeUnit.SECONDS);
        calls.write();
        assertThat(ledger.kept()).hasSize(1_001);
    }

    @Test
    void a_call_that_ended_while_nobody_listened_ends_when_it_was_heard_last() {
        talks("1.0", "1.1", "201");
        Instant lost = clock.instant();
        passes(300);

        calls.sees(MAIN, List.of(), lost);
        passes(2);

        assertThat(only().endedAt()).isEqualTo(lost);
        assertThat(only().isReconstructed()).isTrue();
        assertThat(calls.up(MAIN)).isEmpty();
    }

    @Test
    void a_call_that_is_still_up_goes_on() {
        talks("1.0", "1.1", "201");
        passes(300);

        calls.sees(
                MAIN,
                List.of(seen(trunk("1.0")), seen(phone("1.1", "1.0", "201"))),
                clock.instant().minusSeconds(300));
        ends("1.0", "1.1", "201");

        assertThat(only().talking()).hasSeconds(300);
        assertThat(only().isReconstructed()).isFalse();
    }

    @Test
    void a_call_that_began_while_nobody_listened_is_marked() {
        calls.sees(MAIN, List.of(new Sighting(trunk("1.0"), Duration.ofSeconds(40))), NOON.minusSeconds(60));

        assertThat(up().beganAt()).isEqualTo(NOON.minusSeconds(40));
        assertThat(up().isReconstructed()).isTrue();
    }

    @Test
    void b03_after_a_crash_calls_go_on_from_what_is_kept() {
        talks("1.0", "1.1", "201");
        talks("2.0", "2.1", "202");
        calls.write();
        RecordCalls successor = recording();
        Instant heardLast = clock.instant();
        passes(60);

        successor.sees(MAIN, List.of(seen(trunk("1.0")), seen(phone("1.1", "1.0", "201"))), heardLast);
        successor.hears(MAIN, new CallSignal.HungUp(phone("1.1", "1.0", "201"), 16), clock.instant());
        successor.hears(MAIN, new CallSignal.HungUp(trunk("1.0"), 16), clock.instant());
        passes(2);
        successor.write();

        assertThat(ledger.kept().get("1.0").talking()).hasSeconds(60);
        assertThat(ledger.kept().get("1.0").legs().get(0).endedAt()).isEqualTo(heardLast.plusSeconds(60));
        assertThat(ledger.kept().get("2.0").endedAt()).isEqualTo(heardLast);
        assertThat(ledger.kept().get("2.0").isReconstructed()).isTrue();
    }

    @Test
    void after_a_crash_the_phone_at_the_end_of_a_way_is_the_one_that_rings() {
        Channel outer = new Channel("1.1", "1.0", "Local/204@from-queue-00000001;1", null, null, "q", "204", false);
        Channel inner = new Channel("1.2", "1.0", "Local/204@from-queue-00000001;2", null, null, "q", "204", false);
        hears(new CallSignal.Appeared(trunk("1.0")));
        hears(new CallSignal.Appeared(outer));
        hears(new CallSignal.Appeared(inner));
        hears(new CallSignal.Joined(outer, inner));
        hears(new CallSignal.Dialled(trunk("1.0"), outer));
        calls.write();
        RecordCalls successor = recording();

        successor.sees(MAIN, List.of(seen(inner), seen(trunk("1.0")), seen(outer)), NOON);
        successor.hears(MAIN, new CallSignal.Appeared(phone("1.3", "1.0", "204")), NOON);
        successor.hears(MAIN, new CallSignal.Dialled(inner, phone("1.3", "1.0", "204")), NOON);
        successor.write();

        assertThat(ledger.kept().get("1.0").legs()).extracting(Leg::phone).containsExactly("204");
    }

    @Test
    void after_a_crash_it_is_known_who_asked_for_the_end() {
        talks("1.0", "1.1", "201");
        hears(new CallSignal.HangupAsked(trunk("1.0")));
        calls.write();
        RecordCalls successor = recording();

        successor.sees(MAIN, List.of(seen(phone("1.1", "1.0", "201")), seen(trunk("1.0"))), NOON);
        successor.hears(MAIN, new CallSignal.HungUp(phone("1.1", "1.0", "201"), 16), NOON);
        successor.hears(MAIN, new CallSignal.HungUp(trunk("1.0"), 16), NOON);
        successor.write();

        assertThat(ledger.kept().get("1.0").endedBy()).isEqualTo(CallRecord.Side.CALLER);
    }

    @Test
    void calls_kept_before_a_crash_end_once_the_database_can_be_asked() {
        talks("1.0", "1.1", "201");
        calls.write();
        RecordCalls successor = recording();
        Instant heardLast = clock.instant();
        ledger.goesAway();
        passes(60);
        successor.sees(MAIN, List.of(), heardLast);

        ledger.isBack();
        successor.write();
        successor.write();

        assertThat(ledger.kept().get("1.0").endedAt()).isEqualTo(heardLast);
        assertThat(successor.unwritten()).isZero();
    }

    @Test
    void a_call_picked_up_without_the_ledger_goes_on_from_what_that_kept() {
        talks("1.0", "1.1", "201");
        hears(new CallSignal.Held(phone("1.1", "1.0", "201")));
        calls.write();
        ledger.goesAway();
        RecordCalls successor = recording();
        passes(60);
        successor.sees(MAIN, List.of(seen(trunk("1.0")), seen(phone("1.1", "1.0", "201"))), clock.instant());
        assertThatThrownBy(successor::write).isInstanceOf(DatabaseAway.class);

        ledger.isBack();
        successor.write();

        CallRecord call = ledger.kept().get("1.0");
        assertThat(call.endedAt()).isNull();
        assertThat(call.answeredBy()).isEqualTo("201");
        assertThat(call.talking()).hasSeconds(60);
        assertThat(call.legs()).hasSize(1);
        assertThat(call.holds()).hasSize(1);
    }

    @Test
    void whose_channel_began_a_call_is_what_was_kept_however_it_was_picked_up() {
        talks("1.0", "1.1", "201");
        calls.write();
        ledger.goesAway();
        RecordCalls successor = recording();
        successor.sees(MAIN, List.of(seen(phone("1.5", "1.0", "305"))), clock.instant());
        assertThatThrownBy(successor::write).isInstanceOf(DatabaseAway.class);

        ledger.isBack();
        successor.write();

        assertThat(ledger.kept().get("1.0").callerChannel()).isEqualTo("PJSIP/trunk-00000001");
    }

    @Test
    void a_call_that_ended_before_the_ledger_was_back_keeps_its_beginning_too() {
        talks("1.0", "1.1", "201");
        calls.write();
        ledger.goesAway();
        RecordCalls successor = recording();
        successor.sees(MAIN, List.of(seen(trunk("1.0")), seen(phone("1.1", "1.0", "201"))), clock.instant());
        passes(60);
        successor.hears(MAIN, new CallSignal.HungUp(phone("1.1", "1.0", "201"), 16), clock.instant());
        successor.hears(MAIN, new CallSignal.HungUp(trunk("1.0"), 16), clock.instant());

        ledger.isBack();
        successor.write();

        CallRecord call = ledger.kept().get("1.0");
        assertThat(call.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(call.endedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(call.legs()).extracting(Leg::endedAt).containsExactly(NOON.plusSeconds(60));
    }

    @Test
    void no_call_ends_before_what_was_heard_of_it_last() {
        talks("1.0", "1.1", "201");

        calls.sees(MAIN, List.of(), NOON.minusSeconds(60));
        passes(2);

        assertThat(only().endedAt()).isEqualTo(NOON);
    }

    @Test
    void an_end_that_was_on_its_way_while_the_pbx_was_looked_at_is_heard() {
        talks("1.0", "1.1", "201");
        passes(30);

        calls.sees(MAIN, List.of(), NOON);
        calls.write();
        ends("1.0", "1.1", "201");
        passes(2);

        assertThat(only().talking()).hasSeconds(30);
        assertThat(only().isReconstructed()).isFalse();
    }

    @Test
    void a_beginning_that_was_on_its_way_while_the_pbx_was_looked_at_is_heard() {
        calls.sees(MAIN, List.of(new Sighting(trunk("1.0"), Duration.ofSeconds(3))), NOON);

        calls.hears(MAIN, new CallSignal.Appeared(trunk("1.0")), NOON.minusSeconds(1));

        assertThat(up().beganAt()).isEqualTo(NOON.minusSeconds(1));
        assertThat(up().isReconstructed()).isFalse();
    }

    /** The ledger is asked while what happened to the call waits to be written. */
    @Test
    void whoever_listened_all_along_does_not_take_what_the_ledger_knows_for_newer() {
        calls.sees(MAIN, List.of(), NOON);
        talks("1.0", "1.1", "201");
        calls.write();
        ledger.goesAway();
        passes(30);
        ends("1.0", "1.1", "201");
        assertThatThrownBy(calls::write).isInstanceOf(DatabaseAway.class);
        ledger.isBack();

        calls.sees(MAIN, List.of(), clock.instant());
        passes(2);

        assertThat(only().talking()).hasSeconds(30);
        assertThat(only().isReconstructed()).isFalse();
    }

    @Test
    void what_another_node_hears_is_its_to_follow() {
        talks("1.0", "1.1", "201");
        calls.write();

        calls.leaves(MAIN);

        assertThat(calls.up(MAIN)).isEmpty();
        calls.write();
        assertThat(ledger.kept().get("1.0").endedAt()).isNull();
    }

    @Test
    void whoever_lost_its_turn_does_not_take_back_what_its_successor_kept() {
        talks("1.0", "1.1", "201");
        talks("2.0", "2.1", "202");
        ledger.goesAway();
        assertThatThrownBy(calls::write).isInstanceOf(DatabaseAway.class);
        talks("3.0", "3.1", "203");
        ends("2.0", "2.1", "202");

        calls.leaves(MAIN);
        ledger.isBack();
        calls.write();

        assertThat(ledger.kept()).containsOnlyKeys("2.0");
    }

    @Test
    void calls_run_by_the_clock_of_their_pbx() {
        Instant there = NOON.minusSeconds(3_600);
        differences.ours(MAIN, there, NOON);
        calls.sees(MAIN, List.of(new Sighting(trunk("1.0"), Duration.ofSeconds(40))), there);
        assertThat(up().beganAt()).isEqualTo(there.minusSeconds(40));

        passes(20);
        calls.write();

        assertThat(up().waiting()).hasSeconds(60);
        assertThat(ledger.kept().get("1.0").waiting()).hasSeconds(60);
    }

    private RecordCalls recording() {
        return new RecordCalls(
                ledger,
                differences,
                new Settings(name -> name.equals("CALLS_UNWRITTEN_MAX") ? Optional.of("1000") : Optional.empty()),
                clock);
    }

    private void hears(CallSignal signal) {
        calls.hears(MAIN, signal, clock.instant());
    }

    private void passes(int seconds) {
        clock.passes(Duration.ofSeconds(seconds));
    }

    private void rings(String call, String channel, String extension) {
        hears(new CallSignal.Appeared(phone(channel, call, extension)));
        hears(new CallSignal.Dialled(trunk(call), phone(channel, call, extension)));
    }

    private void talks(String call, String channel, String extension) {
        hears(new CallSignal.Appeared(trunk(call)));
        rings(call, channel, extension);
        hears(new CallSignal.DialEnded(phone(channel, call, extension), DialResult.ANSWERED));
    }

    private void ends(String call, String channel, String extension) {
        hears(new CallSignal.HungUp(phone(channel, call, extension), 16));
        hears(new CallSignal.HungUp(trunk(call), 16));
    }

    private static Sighting seen(Channel channel) {
        return new Sighting(channel, Duration.ofMinutes(6));
    }

    private CallRecord up() {
        List<CallRecord> up = calls.up(MAIN);
        assertThat(up).hasSize(1);
        return up.get(0);
    }

    private CallRecord only() {
        calls.write();
        assertThat(ledger.kept()).hasSize(1);
        return ledger.kept().values().iterator().next();
    }
}
