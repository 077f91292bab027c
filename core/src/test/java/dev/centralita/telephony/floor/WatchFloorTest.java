package dev.centralita.telephony.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchFloorTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");
    private static final PbxName BRANCH = new PbxName("branch");

    private final WatchFloor floor = new WatchFloor();

    @Test
    void the_operator_says_which_devices_are_trunks() {
        WatchFloor told = new WatchFloor(new Settings(
                name -> Optional.ofNullable(Map.of("TRUNKS", "SIP/5000").get(name))));
        told.hears(MAIN, new FloorSignal.DeviceSeen("SIP/5000", Phone.State.IDLE), NOON);
        told.hears(MAIN, new FloorSignal.DeviceSeen("SIP/ana", Phone.State.IDLE), NOON);

        assertThat(told.asOf(NOON, MAIN).orElseThrow().trunks())
                .extracting(FloorTrunk::trunk)
                .containsExactly("SIP/5000");
    }

    @Test
    void somebody_who_talks_for_one_queue_talks() {
        hears(member("sales", MemberState.READY));
        hears(member("support", MemberState.TALKING));

        assertThat(agent().state()).isEqualTo(MemberState.TALKING);
        assertThat(agent().queues()).containsExactly("sales", "support");
        assertThat(agent().callsTaken()).isEqualTo(4);
    }

    @Test
    void somebody_is_at_it_since_it_began_however_often_it_is_told() {
        hears(member("sales", MemberState.TALKING));
        floor.hears(MAIN, member("sales", MemberState.TALKING), NOON.plusSeconds(30));
        assertThat(agent().since()).isEqualTo(NOON);

        floor.hears(MAIN, member("sales", MemberState.READY), NOON.plusSeconds(60));

        assertThat(agent().since()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void a_member_who_is_removed_is_gone() {
        hears(member("sales", MemberState.READY));

        hears(new FloorSignal.MemberGone("sales", "PJSIP/201"));

        assertThat(now().agents()).isEmpty();
        assertThat(now().queues()).extracting(FloorQueue::queue).containsExactly("sales");
    }

    @Test
    void a_caller_waits_from_entering_to_leaving() {
        hears(caller("1.0"));
        hears(caller("1.0"));
        assertThat(now().queues().get(0).callers()).hasSize(1);

        hears(new FloorSignal.CallerLeft("sales", "1.0"));

        assertThat(now().queues().get(0).callers()).isEmpty();
    }

    @Test
    void a_look_ends_what_nobody_said_was_over() {
        hears(caller("1.0"));
        hears(member("sales", MemberState.READY));

        floor.sees(MAIN, List.of(new FloorSignal.QueueExists("support")), NOON);

        assertThat(now().queues()).extracting(FloorQueue::queue).containsExactly("support");
        assertThat(now().agents()).isEmpty();
    }

    @Test
    void callers_stand_where_the_pbx_puts_them_not_where_they_came() {
        hears(caller("1.0", 1));
        hears(caller("2.0", 2));
        hears(caller("urgent", 1));
        assertThat(callers()).containsExactly("urgent", "1.0", "2.0");

        hears(new FloorSignal.CallerLeft("sales", "1.0"));
        hears(caller("3.0", 3));

        assertThat(callers()).containsExactly("urgent", "2.0", "3.0");
    }

    @Test
    void a_caller_whose_place_is_not_told_or_cannot_be_is_last() {
        hears(caller("1.0", 1));
        hears(caller("2.0", 0));
        hears(caller("3.0", 99));

        assertThat(callers()).containsExactly("1.0", "2.0", "3.0");
    }

    @Test
    void an_extension_of_which_no_phone_was_told_is_none() {
        hears(new FloorSignal.PhoneSeen(new Phone("150", Phone.State.IDLE, NOON, Set.of(), null)));

        assertThat(now().phones()).isEmpty();
    }

    @Test
    void a_phone_that_is_known_is_known_without_its_device_too() {
        hears(new FloorSignal.PhoneSeen(phone(NOON)));
        hears(new FloorSignal.PhoneSeen(new Phone("201", Phone.State.IDLE, NOON.plusSeconds(1), Set.of(), null)));

        assertThat(now().phones())
                .extracting(FloorPhone::phone)
                .containsExactly(new Phone("201", Phone.State.IDLE, NOON.plusSeconds(1), Set.of("PJSIP/201"), null));
    }

    @Test
    void an_extension_whose_hint_is_taken_out_is_gone() {
        hears(new FloorSignal.PhoneSeen(phone(NOON)));

        hears(new FloorSignal.PhoneGone("201"));

        assertThat(now().phones()).isEmpty();
    }

    @Test
    void a_look_that_shows_extensions_shows_all_of_them() {
        hears(new FloorSignal.PhoneSeen(phone(NOON)));
        Phone other = new Phone("202", Phone.State.IDLE, NOON, Set.of("PJSIP/202"), null);

        floor.sees(MAIN, List.of(new FloorSignal.PhoneSeen(other)), NOON);

        assertThat(now().phones()).extracting(FloorPhone::phone).containsExactly(other);
    }

    @Test
    void a_look_without_extensions_takes_none_away() {
        hears(new FloorSignal.PhoneSeen(phone(NOON)));

        floor.sees(MAIN, List.of(new FloorSignal.QueueExists("sales")), NOON);

        assertThat(now().phones()).hasSize(1);
    }

    @Test
    void a_pbx_that_makes_things_up_cannot_fill_our_memory() {
        for (int i = 0; i <= PbxFloor.MOST; i++) {
            hears(new FloorSignal.QueueExists("queue " + i));
            hears(new FloorSignal.PhoneSeen(new Phone("x" + i, Phone.State.IDLE, NOON, Set.of("PJSIP/" + i), null)));
            hears(caller("call " + i));
            hears(new FloorSignal.MemberSeen(new QueueMember(
                    "sales", "PJSIP/" + i, "Ana", "x" + i, MemberState.READY, false, null, null, null, 0)));
        }

        assertThat(now().queues()).hasSize(PbxFloor.MOST);
        assertThat(now().phones()).hasSize(Phones.MOST);
        assertThat(now().agents()).hasSize(PbxFloor.MOST);
    }

    private List<String> callers() {
        return now().queues().get(0).callers().stream()
                .map(WaitingCaller::channelId)
                .toList();
    }

    @Test
    void a_phone_is_in_its_state_since_it_changed() {
        hears(new FloorSignal.PhoneSeen(phone(NOON)));
        hears(new FloorSignal.PhoneSeen(phone(NOON.plusSeconds(5))));

        assertThat(now().phones()).containsExactly(new FloorPhone(MAIN, phone(NOON)));
    }

    @Test
    void two_pbxs_have_floors_of_their_own() {
        hears(member("sales", MemberState.READY));
        floor.hears(BRANCH, member("sales", MemberState.AWAY), NOON);

        assertThat(now().agents()).hasSize(2);
        floor.leaves(MAIN);
        assertThat(now().agents()).extracting(FloorAgent::state).containsExactly(MemberState.AWAY);
    }

    private Floor now() {
        return Stream.of(MAIN, BRANCH)
                .flatMap(pbx -> floor.asOf(NOON.plusSeconds(60), pbx).stream())
                .reduce(Floor.EMPTY, Floor::and);
    }

    private static Phone phone(Instant since) {
        return new Phone("201", Phone.State.RINGING, since, Set.of("PJSIP/201"), null);
    }

    private void hears(FloorSignal signal) {
        floor.hears(MAIN, signal, NOON);
    }

    private FloorAgent agent() {
        assertThat(now().agents()).hasSize(1);
        return now().agents().get(0);
    }

    private static FloorSignal member(String queue, MemberState state) {
        return new FloorSignal.MemberSeen(
                new QueueMember(queue, "PJSIP/201", "Ana", "201", state, false, null, null, null, 2));
    }

    private static FloorSignal caller(String id) {
        return caller(id, 0);
    }

    private static FloorSignal caller(String id, int place) {
        return new FloorSignal.CallerEntered(new WaitingCaller("sales", id, id, null, null, NOON), place);
    }

    @Test
    void a_pause_is_remembered_with_its_reason_and_its_end() {
        hears(paused("lunch", NOON.minusSeconds(60)));
        assertThat(agent().isPaused()).isTrue();
        assertThat(agent().lastPause()).isEqualTo(new PauseTaken("lunch", NOON.minusSeconds(60), null));

        floor.hears(MAIN, member("sales", MemberState.READY), NOON.plusSeconds(30));

        assertThat(agent().isPaused()).isFalse();
        assertThat(agent().reason()).isNull();
        assertThat(agent().lastPause()).isEqualTo(new PauseTaken("lunch", NOON.minusSeconds(60), NOON.plusSeconds(30)));
    }

    @Test
    void of_a_pause_that_was_over_before_anybody_listened_only_the_beginning_is_known() {
        hears(new FloorSignal.MemberSeen(new QueueMember(
                "sales", "PJSIP/201", "Ana", "201", MemberState.READY, false, null, NOON.minusSeconds(600), null, 2)));

        assertThat(agent().lastPause()).isEqualTo(new PauseTaken(null, NOON.minusSeconds(600), null));
    }

    @Test
    void after_a_call_somebody_wraps_up_until_the_time_is_over() {
        hears(new FloorSignal.MemberSeen(new QueueMember(
                "sales", "PJSIP/201", "Ana", "201", MemberState.READY, false, null, null, NOON.plusSeconds(90), 2)));

        assertThat(agent().state()).isEqualTo(MemberState.WRAP_UP);
        assertThat(floor.asOf(NOON.plusSeconds(90), MAIN).orElseThrow().agents())
                .extracting(FloorAgent::state)
                .containsExactly(MemberState.READY);
    }

    @Test
    void what_somebody_set_by_hand_outlives_what_the_phone_does() {
        hears(new FloorSignal.PresenceSet("201", "dnd"));
        hears(new FloorSignal.PhoneSeen(phone(NOON)));

        assertThat(now().phones())
                .extracting(FloorPhone::phone)
                .extracting(Phone::presence)
                .containsExactly("dnd");
    }

    @Test
    void a_device_behind_a_hint_or_a_queue_is_no_trunk() {
        hears(new FloorSignal.DeviceSeen("PJSIP/201", Phone.State.IDLE));
        hears(new FloorSignal.DeviceSeen("PJSIP/carrier", Phone.State.IDLE));
        hears(new FloorSignal.DeviceSeen("PJSIP/ana", Phone.State.IDLE));
        hears(new FloorSignal.PhoneSeen(new Phone("301", Phone.State.IDLE, NOON, Set.of("PJSIP/ana"), null)));

        assertThat(now().trunks()).extracting(FloorTrunk::trunk).containsExactly("PJSIP/carrier");
    }

    private static FloorSignal paused(String reason, Instant since) {
        return new FloorSignal.MemberSeen(
                new QueueMember("sales", "PJSIP/201", "Ana", "201", MemberState.PAUSED, true, reason, since, null, 2));
    }
}
