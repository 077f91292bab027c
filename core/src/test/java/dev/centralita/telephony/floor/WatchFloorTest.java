package dev.centralita.telephony.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchFloorTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");

    private final WatchFloor floor = new WatchFloor();

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

        assertThat(floor.now().agents()).isEmpty();
        assertThat(floor.now().queues()).extracting(FloorQueue::queue).containsExactly("sales");
    }

    @Test
    void a_caller_waits_from_entering_to_leaving() {
        hears(caller("1.0"));
        hears(caller("1.0"));
        assertThat(floor.now().queues().get(0).callers()).hasSize(1);

        hears(new FloorSignal.CallerLeft("sales", "1.0"));

        assertThat(floor.now().queues().get(0).callers()).isEmpty();
    }

    @Test
    void a_look_ends_what_nobody_said_was_over() {
        hears(caller("1.0"));
        hears(member("sales", MemberState.READY));

        floor.sees(MAIN, List.of(new FloorSignal.QueueExists("support")), NOON);

        assertThat(floor.now().queues()).extracting(FloorQueue::queue).containsExactly("support");
        assertThat(floor.now().agents()).isEmpty();
    }

    @Test
    void a_phone_is_in_its_state_since_it_changed() {
        hears(new FloorSignal.PhoneSeen(new Phone("201", Phone.State.RINGING, NOON)));
        hears(new FloorSignal.PhoneSeen(new Phone("201", Phone.State.RINGING, NOON.plusSeconds(5))));

        assertThat(floor.now().phones())
                .containsExactly(new FloorPhone(MAIN, new Phone("201", Phone.State.RINGING, NOON)));
    }

    @Test
    void two_pbxs_have_floors_of_their_own() {
        hears(member("sales", MemberState.READY));
        floor.hears(new PbxName("branch"), member("sales", MemberState.AWAY), NOON);

        assertThat(floor.now().agents()).hasSize(2);
        floor.leaves(MAIN);
        assertThat(floor.now().agents()).extracting(FloorAgent::state).containsExactly(MemberState.AWAY);
    }

    private void hears(FloorSignal signal) {
        floor.hears(MAIN, signal, NOON);
    }

    private FloorAgent agent() {
        assertThat(floor.now().agents()).hasSize(1);
        return floor.now().agents().get(0);
    }

    private static FloorSignal member(String queue, MemberState state) {
        return new FloorSignal.MemberSeen(new QueueMember(queue, "PJSIP/201", "Ana", "201", state, null, 2));
    }

    private static FloorSignal caller(String id) {
        return new FloorSignal.CallerEntered(new WaitingCaller("sales", id, id, null, null, NOON));
    }
}
