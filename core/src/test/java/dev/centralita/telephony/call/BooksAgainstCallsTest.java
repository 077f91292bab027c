package dev.centralita.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The line is cut at ten past twelve and back at a quarter past; what the books say is held against what was heard. */
class BooksAgainstCallsTest {

    private static final Instant CUT = Instant.parse("2026-03-02T12:10:00Z");
    private static final Instant BACK = Instant.parse("2026-03-02T12:15:00Z");
    private static final PbxName MAIN = new PbxName("main");
    private static final Member ANA = new Member("Ana", "PJSIP/201");

    private static final Channel ANAS_PHONE =
            new Channel("1.0", "1.0", "PJSIP/201-00000001", "201", "Ana", "from-internal", "901150002222", false);

    private final FakeLedger ledger = new FakeLedger();
    private final MovableClock clock = new MovableClock(BACK);
    private final RecordCalls calls =
            new RecordCalls(ledger, new ClockDifferences(), new Settings(name -> Optional.empty()), clock);
    private final List<Remark> books = new ArrayList<>();

    private static Channel trunk(String id) {
        return new Channel(id, id, "PJSIP/trunk-00000001", "1150001111", "Lucía", "from-trunk", "800100", false);
    }

    private static Channel phone(String id, String call, String extension) {
        return new Channel(id, call, "PJSIP/" + extension + "-00000002", extension, null, "from-internal", "s", false);
    }

    @Test
    void a_call_that_nobody_heard_is_rebuilt_and_marked() {
        tellsAnsweredCall("1.0", CUT.plusSeconds(60));

        assertThat(read()).isEqualTo(new Completion(1, 0, 0));

        CallRecord call = kept("1.0");
        assertThat(call.isReconstructed()).isTrue();
        assertThat(call.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(call.agent()).isEqualTo("Ana");
        assertThat(call.waiting()).hasSeconds(4);
        assertThat(call.talking()).hasSeconds(30);
        assertThat(call.direction()).isEqualTo(Direction.INCOMING);
    }

    @Test
    void a_call_that_makes_no_sense_keeps_no_other_from_being_rebuilt() {
        String garbled = "1.0".repeat(100);
        tellsAnsweredCall("1.0", CUT.plusSeconds(60));
        tellsAnsweredCall(garbled, CUT.plusSeconds(61));
        tellsAnsweredCall("3.0", CUT.plusSeconds(62));

        assertThat(read()).isEqualTo(new Completion(2, 0, 0));

        assertThat(ledger.kept()).containsOnlyKeys("1.0", "3.0");
    }

    @Test
    void books_read_twice_rebuild_once() {
        tellsAnsweredCall("1.0", CUT.plusSeconds(60));
        read();
        CallRecord once = kept("1.0");

        assertThat(read()).isEqualTo(Completion.NOTHING);

        assertThat(kept("1.0")).isEqualTo(once);
    }

    @Test
    void a_call_heard_from_beginning_to_end_stays_as_it_was_heard() {
        hears(CUT.minusSeconds(90), new CallSignal.Appeared(trunk("1.0")));
        hears(CUT.minusSeconds(80), new CallSignal.HungUp(trunk("1.0"), 17));
        calls.write();
        tellsAnsweredCall("1.0", CUT.minusSeconds(90));

        assertThat(read()).isEqualTo(Completion.NOTHING);

        assertThat(kept("1.0").disposition()).isEqualTo(Disposition.BUSY);
        assertThat(kept("1.0").isReconstructed()).isFalse();
    }

    @Test
    void a_call_of_which_the_beginning_was_heard_gets_its_true_end() {
        Instant began = CUT.minusSeconds(2);
        hears(began, new CallSignal.Appeared(trunk("1.0")));
        hears(began, new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        lineIsBack();
        calls.write();
        assertThat(kept("1.0").disposition()).isEqualTo(Disposition.ABANDONED);
        tellsAnsweredCall("1.0", began);

        assertThat(read()).isEqualTo(new Completion(0, 1, 0));

        assertThat(kept("1.0").disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(kept("1.0").endedAt()).isEqualTo(began.plusSeconds(34));
        assertThat(kept("1.0").stages()).extracting(QueueStage::result).containsExactly(QueueStage.Result.CONNECTED);
        assertThat(kept("1.0").isReconstructed()).isTrue();
    }

    @Test
    void a_call_of_which_only_the_middle_was_not_heard_gets_it_and_keeps_its_end() {
        Instant began = CUT.minusSeconds(2);
        Instant ended = BACK.plusMillis(1_234);
        hears(began, new CallSignal.Appeared(trunk("1.0")));
        hears(began, new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        lineIsBack(seen(trunk("1.0"), 302));
        hears(ended, new CallSignal.HungUp(trunk("1.0"), 16));
        calls.write();
        assertThat(kept("1.0").disposition()).isEqualTo(Disposition.ABANDONED);
        tellsAnsweredCall("1.0", began);

        assertThat(read()).isEqualTo(new Completion(0, 1, 0));

        assertThat(kept("1.0").disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(kept("1.0").stages()).extracting(QueueStage::result).containsExactly(QueueStage.Result.CONNECTED);
        assertThat(kept("1.0").waiting()).hasSeconds(4);
        assertThat(kept("1.0").endedAt()).isEqualTo(ended);
        assertThat(kept("1.0").isReconstructed()).isTrue();
    }

    @Test
    void what_was_heard_to_the_microsecond_stays_however_often_the_books_are_read() {
        Instant began = CUT.minusMillis(1_766);
        Instant ended = BACK.plusMillis(1_234);
        hears(began, new CallSignal.Appeared(trunk("1.0")));
        hears(began, new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        lineIsBack(seen(trunk("1.0"), 302));
        hears(ended, new CallSignal.HungUp(trunk("1.0"), 16));
        tellsAnsweredCall("1.0", CUT.minusSeconds(2), BACK.plusSeconds(1));
        read();
        CallRecord once = kept("1.0");

        assertThat(read()).isEqualTo(Completion.NOTHING);

        assertThat(kept("1.0")).isEqualTo(once);
        assertThat(once.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(once.beganAt()).isEqualTo(began);
        assertThat(once.endedAt()).isEqualTo(ended);
    }

    @Test
    void a_call_that_was_seen_first_and_heard_to_end_keeps_its_end() {
        Instant ended = BACK.plusMillis(1_234);
        lineIsBack(seen(trunk("1.0"), 60));
        hears(ended, new CallSignal.HungUp(trunk("1.0"), 16));
        tellsAnsweredCall("1.0", BACK.minusSeconds(60), BACK.plusSeconds(1));

        read();

        assertThat(kept("1.0").disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(kept("1.0").endedAt()).isEqualTo(ended);
    }

    @Test
    void books_that_break_off_leave_nothing_open_in_a_call_that_is_over() {
        Instant began = CUT.minusSeconds(2);
        Instant ended = BACK.plusMillis(1_234);
        Channel phone = phone("1.01", "1.0", "201");
        hears(began, new CallSignal.Appeared(trunk("1.0")));
        lineIsBack(seen(trunk("1.0"), 302));
        hears(ended, new CallSignal.HungUp(trunk("1.0"), 16));
        tells(began, new CallSignal.Appeared(trunk("1.0")));
        tells(began.plusSeconds(3), new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        tells(began.plusSeconds(4), new CallSignal.Appeared(phone));
        tells(began.plusSeconds(4), new CallSignal.Dialled(trunk("1.0"), phone));

        assertThat(read()).isEqualTo(new Completion(0, 1, 0));

        assertThat(kept("1.0").legs()).extracting(Leg::endedAt).containsExactly(ended);
        assertThat(kept("1.0").stages())
                .extracting(QueueStage::result, QueueStage::leftAt)
                .containsExactly(tuple(QueueStage.Result.ABANDONED, ended));
        assertThat(read()).isEqualTo(Completion.NOTHING);
    }

    @Test
    void a_leg_whose_end_nobody_heard_ends_when_the_books_say_so() {
        Instant began = CUT.minusSeconds(20);
        Instant ended = BACK.plusMillis(1_234);
        Channel phone = phone("1.01", "1.0", "201");
        hears(began, new CallSignal.Appeared(trunk("1.0")));
        hears(began, new CallSignal.Appeared(phone));
        hears(began, new CallSignal.Dialled(trunk("1.0"), phone));
        hears(began, new CallSignal.DialEnded(phone, DialResult.ANSWERED));
        calls.write();
        calls.leaves(MAIN);
        lineIsBack(seen(trunk("1.0"), 320));
        hears(ended, new CallSignal.HungUp(trunk("1.0"), 16));
        tells(began, new CallSignal.Appeared(trunk("1.0")));
        tells(began, new CallSignal.Appeared(phone));
        tells(began, new CallSignal.Dialled(trunk("1.0"), phone));
        tells(began, new CallSignal.DialEnded(phone, DialResult.ANSWERED));
        tells(CUT.plusSeconds(10), new CallSignal.HungUp(phone, 16));
        tells(BACK.plusSeconds(1), new CallSignal.HungUp(trunk("1.0"), 16));

        read();

        assertThat(kept("1.0").legs()).extracting(Leg::endedAt).containsExactly(CUT.plusSeconds(10));
        assertThat(kept("1.0").endedAt()).isEqualTo(ended);
        assertThat(read()).isEqualTo(Completion.NOTHING);
    }

    @Test
    void a_call_to_which_nothing_happened_meanwhile_stays_as_it_was_heard() {
        Instant began = CUT.minusSeconds(2);
        hears(began, new CallSignal.Appeared(trunk("1.0")));
        hears(began, new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        lineIsBack(seen(trunk("1.0"), 302));
        hears(BACK.plusMillis(1_230), new CallSignal.HangupAsked(trunk("1.0")));
        hears(BACK.plusMillis(1_232), new CallSignal.GaveUpQueue(trunk("1.0"), "sales"));
        hears(BACK.plusMillis(1_234), new CallSignal.HungUp(trunk("1.0"), 16));
        tells(began, new CallSignal.Appeared(trunk("1.0")));
        tells(began, new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        tells(BACK.plusSeconds(1), new CallSignal.HangupAsked(trunk("1.0")));
        tells(BACK.plusSeconds(1), new CallSignal.GaveUpQueue(trunk("1.0"), "sales"));
        tells(BACK.plusSeconds(1), new CallSignal.HungUp(trunk("1.0"), 16));

        assertThat(read()).isEqualTo(Completion.NOTHING);

        assertThat(kept("1.0").disposition()).isEqualTo(Disposition.ABANDONED);
        assertThat(kept("1.0").isReconstructed()).isFalse();
    }

    @Test
    void the_first_of_two_who_answered_is_known_though_only_the_second_was_heard() {
        Instant began = CUT.minusSeconds(2);
        Channel second = phone("1.2", "1.0", "202");
        hears(began, new CallSignal.Appeared(trunk("1.0")));
        hears(began, new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        lineIsBack(seen(trunk("1.0"), 302));
        hears(BACK.plusSeconds(1), new CallSignal.Appeared(second));
        hears(BACK.plusSeconds(1), new CallSignal.Dialled(trunk("1.0"), second));
        hears(BACK.plusSeconds(2), new CallSignal.EnteredQueue(trunk("1.0"), "support", 1));
        hears(BACK.plusSeconds(2), new CallSignal.Connected(second, "support", new Member("Beto", "")));
        hears(BACK.plusSeconds(9), new CallSignal.HungUp(second, 16));
        hears(BACK.plusSeconds(9), new CallSignal.HungUp(trunk("1.0"), 16));
        tellsAnsweredCall("1.0", began);

        read();

        assertThat(kept("1.0").answeredBy()).isEqualTo("201");
        assertThat(kept("1.0").agent()).isEqualTo(ANA.name());
        assertThat(kept("1.0").answeredAt()).isEqualTo(began.plusSeconds(4));
        assertThat(kept("1.0").stages()).extracting(QueueStage::queue).containsExactly("sales", "support");
    }

    @Test
    void a_stay_in_a_queue_that_was_not_heard_comes_before_the_one_that_was() {
        Instant began = CUT.plusSeconds(10);
        lineIsBack(seen(trunk("1.0"), 290));
        hears(BACK.plusSeconds(2), new CallSignal.EnteredQueue(trunk("1.0"), "support", 1));
        hears(BACK.plusSeconds(9), new CallSignal.HungUp(trunk("1.0"), 16));
        tells(began, new CallSignal.Appeared(trunk("1.0")));
        tells(began, new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        tells(began.plusSeconds(60), new CallSignal.GaveUpQueue(trunk("1.0"), "sales"));
        tells(BACK.plusSeconds(2), new CallSignal.EnteredQueue(trunk("1.0"), "support", 1));
        tells(BACK.plusSeconds(9), new CallSignal.HungUp(trunk("1.0"), 16));

        read();

        assertThat(kept("1.0").stages()).extracting(QueueStage::queue).containsExactly("sales", "support");
        assertThat(kept("1.0").queue()).isEqualTo("support");
    }

    @Test
    void a_call_that_is_still_up_is_completed_and_heard_on() {
        Instant began = BACK.minusSeconds(20);
        lineIsBack(seen(trunk("1.0"), 20));
        tells(began, new CallSignal.Appeared(trunk("1.0")));
        tells(began, new CallSignal.EnteredQueue(trunk("1.0"), "sales", 3));
        tells(began, new CallSignal.Appeared(phone("1.1", "1.0", "201")));
        tells(began.plusSeconds(15), new CallSignal.Dialled(trunk("1.0"), phone("1.1", "1.0", "201")));

        assertThat(read()).isEqualTo(new Completion(0, 1, 1));
        hears(BACK.plusSeconds(5), new CallSignal.Connected(phone("1.1", "1.0", "201"), "sales", ANA));
        hears(BACK.plusSeconds(15), new CallSignal.HungUp(phone("1.1", "1.0", "201"), 16));
        hears(BACK.plusSeconds(15), new CallSignal.HungUp(trunk("1.0"), 16));
        calls.write();

        assertThat(kept("1.0").disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(kept("1.0").waiting()).hasSeconds(25);
        assertThat(kept("1.0").talking()).hasSeconds(10);
    }

    @Test
    void whoever_handed_on_unheard_talked_until_then() {
        Instant began = CUT.minusSeconds(30);
        hears(began, new CallSignal.Appeared(trunk("1.0")));
        hears(began, new CallSignal.Appeared(phone("1.1", "1.0", "201")));
        hears(began, new CallSignal.Dialled(trunk("1.0"), phone("1.1", "1.0", "201")));
        hears(began, new CallSignal.DialEnded(phone("1.1", "1.0", "201"), DialResult.ANSWERED));
        lineIsBack(seen(trunk("1.0"), 330));
        tells(began, new CallSignal.Appeared(trunk("1.0")));
        tells(began, new CallSignal.Appeared(phone("1.1", "1.0", "201")));
        tells(began, new CallSignal.Dialled(trunk("1.0"), phone("1.1", "1.0", "201")));
        tells(began, new CallSignal.DialEnded(phone("1.1", "1.0", "201"), DialResult.ANSWERED));
        tells(
                CUT.plusSeconds(10),
                new CallSignal.Transferred(phone("1.1", "1.0", "201"), null, Transfer.Kind.BLIND, "228"));
        tells(CUT.plusSeconds(10), new CallSignal.HungUp(phone("1.1", "1.0", "201"), 16));

        read();
        calls.write();

        assertThat(kept("1.0").legs().get(0).talkingAt(BACK)).hasSeconds(40);
        assertThat(kept("1.0").transfers()).extracting(Transfer::to).containsExactly("228");
    }

    @Test
    void a_call_whose_end_the_books_do_not_have_ends_with_what_they_tell_last() {
        tells(CUT.plusSeconds(10), new CallSignal.Appeared(trunk("1.0")));
        tells(CUT.plusSeconds(20), new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));

        read();

        assertThat(kept("1.0").endedAt()).isEqualTo(CUT.plusSeconds(20));
    }

    @Test
    void a_call_that_may_just_have_begun_is_left_for_the_next_time() {
        tells(BACK.minusSeconds(1), new CallSignal.Appeared(trunk("1.0")));

        assertThat(read()).isEqualTo(new Completion(0, 0, 1));

        assertThat(ledger.kept()).isEmpty();
    }

    @Test
    void a_call_that_waits_to_be_written_is_left_for_the_next_time() {
        hears(CUT.minusSeconds(30), new CallSignal.Appeared(trunk("1.0")));
        lineIsBack();
        ledger.goesAway();
        assertThatThrownBy(calls::write).isInstanceOf(DatabaseAway.class);
        ledger.isBack();
        tellsAnsweredCall("1.0", CUT.minusSeconds(30));

        Completion completion = calls.complete(MAIN, books, CUT, BACK);

        assertThat(completion).isEqualTo(new Completion(0, 0, 1));
    }

    @Test
    void what_began_after_the_line_was_back_is_heard_and_not_rebuilt() {
        tellsAnsweredCall("1.0", BACK.plusSeconds(3));

        assertThat(read()).isEqualTo(Completion.NOTHING);
    }

    @Test
    void what_ended_before_the_cut_is_no_business_of_the_gap() {
        tellsAnsweredCall("1.0", CUT.minusSeconds(600));

        assertThat(read()).isEqualTo(Completion.NOTHING);
    }

    @Test
    void a_call_that_became_part_of_another_unheard_is_none_of_its_own() {
        hears(CUT.minusSeconds(5), new CallSignal.Appeared(phone("2.0", "2.0", "201")));
        lineIsBack();
        calls.write();
        tells(CUT.minusSeconds(60), new CallSignal.Appeared(trunk("1.0")));
        tells(CUT.minusSeconds(60), new CallSignal.Appeared(phone("1.1", "1.0", "201")));
        tells(CUT.minusSeconds(5), new CallSignal.Appeared(phone("2.0", "2.0", "201")));
        tells(
                CUT.plusSeconds(5),
                new CallSignal.Transferred(
                        phone("1.1", "1.0", "201"), phone("2.0", "2.0", "201"), Transfer.Kind.ATTENDED, "218"));
        tells(CUT.plusSeconds(60), new CallSignal.HungUp(phone("1.1", "1.0", "201"), 16));
        tells(CUT.plusSeconds(60), new CallSignal.HungUp(phone("2.0", "2.0", "201"), 16));
        tells(CUT.plusSeconds(60), new CallSignal.HungUp(trunk("1.0"), 16));

        read();

        assertThat(ledger.kept()).containsOnlyKeys("1.0");
    }

    @Test
    void a_leg_of_which_only_the_way_was_heard_gets_its_phone_its_agent_and_its_end() {
        Instant began = CUT.minusSeconds(5);
        hears(began, new CallSignal.Appeared(trunk("1.0")));
        hears(began, new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        hears(began, new CallSignal.Appeared(way("1.1", ";1")));
        hears(began, new CallSignal.Dialled(trunk("1.0"), way("1.1", ";1")));
        lineIsBack();
        tells(began, new CallSignal.Appeared(trunk("1.0")));
        tells(began, new CallSignal.EnteredQueue(trunk("1.0"), "sales", 1));
        tells(began, new CallSignal.Appeared(way("1.1", ";1")));
        tells(began, new CallSignal.Appeared(way("1.2", ";2")));
        tells(began, new CallSignal.Joined(way("1.1", ";1"), way("1.2", ";2")));
        tells(began, new CallSignal.Dialled(trunk("1.0"), way("1.1", ";1")));
        tells(began, new CallSignal.Appeared(phone("1.3", "1.0", "204")));
        tells(began, new CallSignal.Dialled(way("1.2", ";2"), phone("1.3", "1.0", "204")));
        tells(CUT.plusSeconds(5), new CallSignal.DialEnded(phone("1.3", "1.0", "204"), DialResult.ANSWERED));
        tells(CUT.plusSeconds(5), new CallSignal.Connected(way("1.1", ";1"), "sales", ANA));
        tells(CUT.plusSeconds(6), new CallSignal.Recorded(trunk("1.0"), "/recordings/1.0.wav"));
        tells(CUT.plusSeconds(65), new CallSignal.HangupAsked(phone("1.3", "1.0", "204")));
        List.of(phone("1.3", "1.0", "204"), way("1.2", ";2"), way("1.1", ";1"), trunk("1.0"))
                .forEach(channel -> tells(CUT.plusSeconds(65), new CallSignal.HungUp(channel, 16)));

        read();

        assertThat(kept("1.0").legs()).singleElement().satisfies(leg -> {
            assertThat(leg.phone()).isEqualTo("204");
            assertThat(leg.agent()).isEqualTo("Ana");
            assertThat(leg.talkingAt(BACK)).hasSeconds(60);
        });
        assertThat(kept("1.0").endedBy()).isEqualTo(CallRecord.Side.CALLED);
        assertThat(kept("1.0").recording()).isEqualTo("/recordings/1.0.wav");
    }

    @Test
    void who_called_and_what_was_dialled_is_taken_from_the_books_where_it_was_not_heard() {
        Instant began = CUT.minusSeconds(5);
        Channel unknown = new Channel("1.0", "1.0", "PJSIP/trunk-00000001", null, null, "default", "", false);
        hears(began, new CallSignal.Appeared(unknown));
        lineIsBack();
        tells(began, new CallSignal.Appeared(trunk("1.0")));
        tells(CUT.plusSeconds(5), new CallSignal.DialEnded(trunk("1.0"), DialResult.BUSY));
        tells(CUT.plusSeconds(5), new CallSignal.HungUp(trunk("1.0"), 17));

        read();

        assertThat(kept("1.0").callerNumber()).isEqualTo("1150001111");
        assertThat(kept("1.0").callerName()).isEqualTo("Lucía");
        assertThat(kept("1.0").dialled()).isEqualTo("800100");
        assertThat(kept("1.0").direction()).isEqualTo(Direction.INCOMING);
        assertThat(kept("1.0").disposition()).isEqualTo(Disposition.BUSY);
        assertThat(kept("1.0").cause()).isEqualTo(17);
    }

    @Test
    void who_was_heard_to_call_stays_however_often_the_books_are_read() {
        Instant ended = BACK.plusMillis(1_234);
        hears(CUT.minusSeconds(5), new CallSignal.Appeared(ANAS_PHONE));
        lineIsBack(seen(ANAS_PHONE, 305));
        hears(ended, new CallSignal.HungUp(ANAS_PHONE, 16));
        tellsOutgoingCall(CUT.minusSeconds(5), BACK.plusSeconds(1));

        read();
        read();

        isFromAnasPhone(kept("1.0"));
        assertThat(kept("1.0").disposition()).isEqualTo(Disposition.ANSWERED);
    }

    @Test
    void who_was_heard_to_call_stays_though_the_end_was_not_heard() {
        hears(CUT.minusSeconds(5), new CallSignal.Appeared(ANAS_PHONE));
        lineIsBack();
        tellsOutgoingCall(CUT.minusSeconds(5), CUT.plusSeconds(40));

        read();

        isFromAnasPhone(kept("1.0"));
        assertThat(kept("1.0").endedAt()).isEqualTo(CUT.plusSeconds(40));
    }

    @Test
    void who_was_heard_to_call_between_two_gaps_stays_when_the_books_are_read_for_the_first() {
        Instant began = BACK.plusSeconds(30);
        lineIsBack();
        hears(began, new CallSignal.Appeared(ANAS_PHONE));
        calls.sees(MAIN, List.of(), BACK.plusSeconds(60));
        clock.passes(Duration.ofSeconds(3));
        tellsOutgoingCall(began, BACK.plusSeconds(70));

        read();

        isFromAnasPhone(kept("1.0"));
    }

    @Test
    void a_phone_behind_a_menu_is_one_leg_though_a_record_lets_it_ring_from_the_beginning() {
        Instant began = CUT.minusSeconds(60);
        Channel heard = phone("1.1", "1.0", "201");
        Channel told = phone("PJSIP/201-00000002", "1.0", "201");
        hears(began, new CallSignal.Appeared(trunk("1.0")));
        hears(began.plusSeconds(20), new CallSignal.Appeared(heard));
        hears(began.plusSeconds(20), new CallSignal.Dialled(trunk("1.0"), heard));
        hears(began.plusSeconds(25), new CallSignal.DialEnded(heard, DialResult.ANSWERED));
        lineIsBack();
        tells(began, new CallSignal.Appeared(trunk("1.0")));
        tells(began, new CallSignal.Appeared(told));
        tells(began, new CallSignal.Dialled(trunk("1.0"), told));
        tells(began, new CallSignal.DialEnded(told, DialResult.ANSWERED));
        tells(CUT.plusSeconds(30), new CallSignal.HungUp(told, 16));
        tells(CUT.plusSeconds(30), new CallSignal.HungUp(trunk("1.0"), 16));

        read();

        assertThat(kept("1.0").legs())
                .extracting(Leg::dialledAt, Leg::answeredAt, Leg::endedAt)
                .containsExactly(tuple(began.plusSeconds(20), began.plusSeconds(25), CUT.plusSeconds(30)));
    }

    @Test
    void a_phone_that_rang_unheard_is_a_leg_behind_those_that_were_heard() {
        Instant began = CUT.minusSeconds(5);
        hears(began, new CallSignal.Appeared(trunk("1.0")));
        hears(began, new CallSignal.Appeared(phone("1.1", "1.0", "201")));
        hears(began, new CallSignal.Dialled(trunk("1.0"), phone("1.1", "1.0", "201")));
        hears(began, new CallSignal.DialEnded(phone("1.1", "1.0", "201"), DialResult.BUSY));
        lineIsBack(seen(trunk("1.0"), 310));
        tells(began, new CallSignal.Appeared(trunk("1.0")));
        tells(CUT.plusSeconds(5), new CallSignal.Appeared(phone("1.2", "1.0", "202")));
        tells(CUT.plusSeconds(5), new CallSignal.Dialled(trunk("1.0"), phone("1.2", "1.0", "202")));
        tells(CUT.plusSeconds(9), new CallSignal.DialEnded(phone("1.2", "1.0", "202"), DialResult.ANSWERED));

        read();

        assertThat(kept("1.0").legs()).extracting(Leg::phone).containsExactly("201", "202");
        assertThat(kept("1.0").state()).isEqualTo(CallState.TALKING);
        assertThat(kept("1.0").answeredBy()).isEqualTo("202");
    }

    /** Records name the number that is shown to the other side, and the last step of the dial plan. */
    private void tellsOutgoingCall(Instant began, Instant ended) {
        Channel shown = new Channel(
                "1.0", "1.0", ANAS_PHONE.name(), "1140000000", "The House", "macro-dialout", "s-ANSWER", true);
        Channel line = new Channel("1.01", "1.0", "PJSIP/trunk-00000003", null, null, "from-trunk", "", false);
        tells(began, new CallSignal.Appeared(shown));
        tells(began, new CallSignal.Appeared(line));
        tells(began, new CallSignal.Dialled(shown, line));
        tells(CUT.plusSeconds(9), new CallSignal.DialEnded(line, DialResult.ANSWERED));
        tells(ended, new CallSignal.HungUp(line, 16));
        tells(ended, new CallSignal.HungUp(shown, 16));
    }

    private static void isFromAnasPhone(CallRecord call) {
        assertThat(call.callerNumber()).isEqualTo("201");
        assertThat(call.callerName()).isEqualTo("Ana");
        assertThat(call.dialled()).isEqualTo("901150002222");
    }

    private static Channel way(String id, String half) {
        return new Channel(id, "1.0", "Local/204@from-queue-00000001" + half, null, null, "from-queue", "204", false);
    }

    /** Four seconds in a queue, half a minute of talk. */
    private void tellsAnsweredCall(String id, Instant began) {
        tellsAnsweredCall(id, began, began.plusSeconds(34));
    }

    private void tellsAnsweredCall(String id, Instant began, Instant ended) {
        Channel phone = phone(id + "1", id, "201");
        tells(began, new CallSignal.Appeared(trunk(id)));
        tells(began, new CallSignal.EnteredQueue(trunk(id), "sales", 1));
        tells(began, new CallSignal.Appeared(phone));
        tells(began, new CallSignal.Dialled(trunk(id), phone));
        tells(began.plusSeconds(4), new CallSignal.DialEnded(phone, DialResult.ANSWERED));
        tells(began.plusSeconds(4), new CallSignal.Connected(phone, "sales", ANA));
        tells(ended, new CallSignal.HungUp(phone, 16));
        tells(ended, new CallSignal.HungUp(trunk(id), 16));
    }

    private void tells(Instant at, CallSignal signal) {
        books.add(new Remark(at, signal));
    }

    private void hears(Instant at, CallSignal signal) {
        calls.hears(MAIN, signal, at);
    }

    private void lineIsBack(Sighting... up) {
        calls.sees(MAIN, List.of(up), CUT);
        clock.passes(Duration.ofSeconds(3));
    }

    private static Sighting seen(Channel channel, int seconds) {
        return new Sighting(channel, Duration.ofSeconds(seconds));
    }

    private Completion read() {
        calls.write();
        Completion completion = calls.complete(MAIN, books, CUT, BACK);
        calls.write();
        return completion;
    }

    private CallRecord kept(String id) {
        return ledger.kept().get(id);
    }
}
