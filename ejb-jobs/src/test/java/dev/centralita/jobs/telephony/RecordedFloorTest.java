package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.floor.Floor;
import dev.centralita.telephony.floor.FloorAgent;
import dev.centralita.telephony.floor.FloorPhone;
import dev.centralita.telephony.floor.FloorQueue;
import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.FloorTrunk;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.floor.WaitingCaller;
import dev.centralita.telephony.floor.WatchFloor;
import dev.centralita.testbed.asterisk.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    private static final List<AmiEvent> ALL_LISTS = Playback.events(Recording.of("a2-live-calls"));

    private final WatchFloor floor = new WatchFloor();

    @Test
    void callers_wait_where_the_pbx_lists_them() {
        hearUntil(whenQueuesWereListed());

        assertThat(floor().queues().stream()
                        .flatMap(queue -> queue.callers().stream())
                        .map(RecordedFloorTest::said))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(listed(FloorSignal.CallerEntered.class)
                        .map(FloorSignal.CallerEntered::caller)
                        .map(RecordedFloorTest::said)
                        .toList());
    }

    @Test
    void callers_stand_in_the_order_in_which_the_pbx_lists_them() {
        hearUntil(whenQueuesWereListed());

        for (FloorQueue queue : floor().queues()) {
            assertThat(queue.callers().stream().map(WaitingCaller::channelId))
                    .as(queue.queue())
                    .containsExactlyElementsOf(listed(FloorSignal.CallerEntered.class)
                            .map(FloorSignal.CallerEntered::caller)
                            .filter(caller -> caller.queue().equals(queue.queue()))
                            .map(WaitingCaller::channelId)
                            .toList());
        }
    }

    @Test
    void an_extension_that_turns_out_to_be_a_queues_is_no_phone() {
        assertThat(meaning(status("0", ""))).containsInstanceOf(FloorSignal.PhoneSeen.class);
        assertThat(meaning(status("0", "Queue:ventas"))).contains(new FloorSignal.PhoneGone("150"));
    }

    @Test
    void an_extension_without_its_hint_is_no_phone() {
        assertThat(meaning(status("-1", "PJSIP/150"))).contains(new FloorSignal.PhoneGone("150"));
        assertThat(meaning(status("-2", ""))).contains(new FloorSignal.PhoneGone("150"));
    }

    private static AmiEvent status(String status, String hint) {
        return new AmiEvent(
                "main",
                Instant.EPOCH,
                Map.of(
                        "event", List.of("ExtensionStatus"),
                        "exten", List.of("150"),
                        "hint", List.of(hint),
                        "status", List.of(status)));
    }

    @Test
    void members_do_what_the_pbx_lists_of_them() {
        hearUntil(whenQueuesWereListed());
        List<String> lists = listed(FloorSignal.MemberSeen.class)
                .map(FloorSignal.MemberSeen::member)
                .map(RecordedFloorTest::said)
                .toList();

        assertThat(floor().queues().stream()
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
                        .map(RecordedFloorTest::meaning)
                        .flatMap(Optional::stream)
                        .toList(),
                whenQueuesWereListed());

        assertThat(floor().queues()).extracting(FloorQueue::queue).contains("ventas", "soporte", "reclamos", "vacia");
        assertThat(floor().queues()).flatExtracting(FloorQueue::callers).isNotEmpty();
    }

    @Test
    void when_all_calls_are_over_nobody_waits_and_nobody_talks() {
        hearUntil(Instant.MAX);

        assertThat(floor().queues()).flatExtracting(FloorQueue::callers).isEmpty();
        assertThat(floor().agents())
                .extracting(FloorAgent::state)
                .isNotEmpty()
                .doesNotContain(MemberState.TALKING, MemberState.RINGING);
    }

    @Test
    void an_agent_of_two_queues_is_one_agent() {
        hearUntil(Instant.MAX);

        assertThat(floor().agents())
                .extracting(FloorAgent::extension)
                .doesNotHaveDuplicates()
                .contains("204");
        assertThat(floor().agents())
                .filteredOn(agent -> agent.extension().equals("204"))
                .flatExtracting(FloorAgent::queues)
                .contains("ventas", "soporte");
    }

    @Test
    void phones_are_told_of_with_what_they_do() {
        hearUntil(Instant.MAX);

        assertThat(floor().phones())
                .isNotEmpty()
                .extracting(FloorPhone::phone)
                .allSatisfy(phone -> assertThat(phone.extension()).isNotEmpty());
    }

    @Test
    void the_line_to_the_outside_is_told_from_the_phones() {
        floor.sees(Playback.PBX, signals(ALL_LISTS), whenQueuesWereListed());

        assertThat(floor().trunks()).extracting(FloorTrunk::trunk).containsExactly("PJSIP/trunk");
        assertThat(floor().phones())
                .extracting(FloorPhone::phone)
                .extracting(Phone::extension)
                .contains("201", "209")
                .as("150 is a queue's")
                .doesNotContain("150");
    }

    @Test
    void the_line_to_the_outside_carries_as_many_channels_as_the_pbx_lists() {
        List<AmiEvent> listed = ALL_LISTS.stream()
                .takeWhile(event -> !event.name().equals("CoreShowChannelsComplete"))
                .toList();
        long onTrunk = listed.stream()
                .filter(event -> event.name().equals("CoreShowChannel"))
                .filter(event -> event.first("channel").orElse("").startsWith("PJSIP/trunk-"))
                .count();

        hearUntil(listed.get(listed.size() - 1).heardAt());

        assertThat(onTrunk).isPositive();
        assertThat(floor().trunks()).singleElement().satisfies(trunk -> {
            assertThat(trunk.state()).isEqualTo(FloorTrunk.State.IN_USE);
            assertThat(trunk.calls()).isEqualTo((int) onTrunk);
        });
    }

    @Test
    void when_all_calls_are_over_the_line_to_the_outside_carries_none() {
        hearUntil(Instant.MAX);

        assertThat(floor().trunks()).extracting(FloorTrunk::calls).containsExactly(0);
    }

    @Test
    void a_pause_is_known_with_its_beginning_and_the_reason_given_for_it() {
        Instant began = Instant.ofEpochSecond(1_795_228_119);

        hearUntil(began.plusSeconds(60));

        assertThat(floor().agents())
                .filteredOn(agent -> agent.extension().equals("203"))
                .extracting(FloorAgent::lastPause)
                .singleElement()
                .satisfies(pause -> {
                    assertThat(pause.reason()).isEqualTo("baño");
                    assertThat(pause.since()).isEqualTo(began);
                    assertThat(pause.until()).isAfter(began);
                });
    }

    @Test
    void a_pbx_that_another_node_hears_leaves_nothing_behind() {
        hearUntil(Instant.MAX);

        floor.leaves(Playback.PBX);

        assertThat(floor().queues()).isEmpty();
        assertThat(floor().agents()).isEmpty();
    }

    private Floor floor() {
        return floor.asOf(Instant.MAX, Playback.PBX).orElse(Floor.EMPTY);
    }

    private static List<FloorSignal> signals(List<AmiEvent> events) {
        return events.stream()
                .map(RecordedFloorTest::meaning)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FloorSignal> meaning(AmiEvent event) {
        return FloorTalk.meaning(event, event.heardAt(), Duration.ZERO);
    }

    private void hearUntil(Instant end) {
        EVENTS.stream()
                .takeWhile(event -> !event.heardAt().isAfter(end))
                .forEach(event ->
                        meaning(event).ifPresent(signal -> floor.hears(Playback.PBX, signal, event.heardAt())));
    }

    private static Instant whenQueuesWereListed() {
        return LISTED.get(LISTED.size() - 1).heardAt();
    }

    private static <S extends FloorSignal> Stream<S> listed(Class<S> kind) {
        return LISTED.stream()
                .filter(event ->
                        event.name().equals("QueueMember") || event.name().equals("QueueEntry"))
                .map(RecordedFloorTest::meaning)
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
