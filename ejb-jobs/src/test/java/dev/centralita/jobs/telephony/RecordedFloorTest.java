package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.floor.FloorAgent;
import dev.centralita.telephony.floor.FloorPhone;
import dev.centralita.telephony.floor.FloorQueue;
import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.floor.WaitingCaller;
import dev.centralita.telephony.floor.WatchFloor;
import dev.centralita.testbed.asterisk.Recording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What events tell of the floor, held against the lists that the same PBX gave in the middle of them. */
class RecordedFloorTest {

    private static final List<AmiEvent> EVENTS = Playback.events(Recording.mixed());

    /** Asked in the middle of it. */
    private static final List<AmiEvent> LISTED = Playback.events(Recording.of("a2-live-calls")).stream()
            .takeWhile(event -> !event.name().equals("QueueStatusComplete"))
            .toList();

    private final WatchFloor floor = new WatchFloor();

    @Test
    void callers_wait_where_the_pbx_lists_them() {
        hearUntil(whenQueuesWereListed());

        assertThat(floor.now().queues().stream()
                        .flatMap(queue -> queue.callers().stream())
                        .map(RecordedFloorTest::said))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(listed(FloorSignal.CallerEntered.class)
                        .map(FloorSignal.CallerEntered::caller)
                        .map(RecordedFloorTest::said)
                        .toList());
    }

    @Test
    void members_do_what_the_pbx_lists_of_them() {
        hearUntil(whenQueuesWereListed());
        List<String> lists = listed(FloorSignal.MemberSeen.class)
                .map(FloorSignal.MemberSeen::member)
                .map(RecordedFloorTest::said)
                .toList();

        assertThat(floor.now().queues().stream()
                        .flatMap(queue -> queue.members().stream())
                        .map(RecordedFloorTest::said))
                .hasSizeGreaterThan(8)
                .isSubsetOf(lists);
    }

    @Test
    void a_look_at_the_pbx_takes_the_place_of_what_was_known() {
        hearUntil(Instant.MAX);

        floor.sees(
                Playback.PBX,
                LISTED.stream()
                        .map(FloorTalk::meaning)
                        .flatMap(Optional::stream)
                        .toList(),
                whenQueuesWereListed());

        assertThat(floor.now().queues())
                .extracting(FloorQueue::queue)
                .contains("ventas", "soporte", "reclamos", "vacia");
        assertThat(floor.now().queues()).flatExtracting(FloorQueue::callers).isNotEmpty();
    }

    @Test
    void when_all_calls_are_over_nobody_waits_and_nobody_talks() {
        hearUntil(Instant.MAX);

        assertThat(floor.now().queues()).flatExtracting(FloorQueue::callers).isEmpty();
        assertThat(floor.now().agents())
                .extracting(FloorAgent::state)
                .isNotEmpty()
                .doesNotContain(MemberState.TALKING, MemberState.RINGING);
    }

    @Test
    void an_agent_of_two_queues_is_one_agent() {
        hearUntil(Instant.MAX);

        assertThat(floor.now().agents())
                .extracting(FloorAgent::extension)
                .doesNotHaveDuplicates()
                .contains("204");
        assertThat(floor.now().agents())
                .filteredOn(agent -> agent.extension().equals("204"))
                .flatExtracting(FloorAgent::queues)
                .contains("ventas", "soporte");
    }

    @Test
    void phones_are_told_of_with_what_they_do() {
        hearUntil(Instant.MAX);

        assertThat(floor.now().phones())
                .isNotEmpty()
                .extracting(FloorPhone::phone)
                .allSatisfy(phone -> assertThat(phone.extension()).isNotEmpty());
    }

    @Test
    void a_pbx_that_another_node_hears_leaves_nothing_behind() {
        hearUntil(Instant.MAX);

        floor.leaves(Playback.PBX);

        assertThat(floor.now().queues()).isEmpty();
        assertThat(floor.now().agents()).isEmpty();
    }

    private void hearUntil(Instant end) {
        EVENTS.stream()
                .takeWhile(event -> !event.heardAt().isAfter(end))
                .forEach(event -> FloorTalk.meaning(event)
                        .ifPresent(signal -> floor.hears(Playback.PBX, signal, event.heardAt())));
    }

    private static Instant whenQueuesWereListed() {
        return LISTED.get(LISTED.size() - 1).heardAt();
    }

    private static <S extends FloorSignal> Stream<S> listed(Class<S> kind) {
        return LISTED.stream()
                .filter(event ->
                        event.name().equals("QueueMember") || event.name().equals("QueueEntry"))
                .map(FloorTalk::meaning)
                .flatMap(Optional::stream)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static String said(QueueMember member) {
        return member.queue() + " " + member.extension() + " " + member.state();
    }

    private static String said(WaitingCaller caller) {
        return caller.queue() + " " + caller.channelId();
    }
}
