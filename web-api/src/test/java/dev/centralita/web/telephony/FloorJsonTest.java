package dev.centralita.web.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.Sentence;
import dev.centralita.telephony.floor.Floor;
import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.PbxPicture;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.floor.WaitingCaller;
import dev.centralita.telephony.floor.WatchFloor;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FloorJsonTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");

    private final WatchFloor floor = new WatchFloor();

    @Test
    void a_queue_counts_its_members_and_numbers_its_callers() {
        sees(member("201", MemberState.READY), member("202", MemberState.TALKING), member("203", MemberState.PAUSED));
        sees(waiting("1.0", 9), waiting("2.0", 5));

        FloorJson.QueueSeen queue = json(Map.of()).queues().get(0);

        assertThat(queue.ready()).isEqualTo(1);
        assertThat(queue.talking()).isEqualTo(1);
        assertThat(queue.paused()).isEqualTo(1);
        assertThat(queue.callers())
                .extracting(caller -> caller.position() + " " + caller.call())
                .containsExactly("1 1.0", "2 2.0");
        assertThat(queue.target()).isEqualTo(20.0);
        assertThat(queue.today()).isEqualTo(FloorJson.Today.NOTHING_YET);
    }

    @Test
    void a_queue_has_its_day() {
        sees(member("201", MemberState.READY));
        Figures figures = new Figures(11, 8, 3, 1, 6, 0, Duration.ZERO, Duration.ZERO, 8, Duration.ZERO, 0);

        assertThat(json(Map.of("sales", figures)).queues().get(0).today())
                .isEqualTo(new FloorJson.Today(11, 8, 3, 10, 0.6));
    }

    @Test
    void an_extension_has_the_name_of_whoever_takes_calls_there() {
        sees(member("203", MemberState.READY), phone("203"), phone("204"));

        assertThat(json(Map.of()).extensions())
                .extracting(extension -> extension.extension() + " " + extension.name())
                .containsExactly("203 Agent 203", "204 null");
    }

    private static FloorSignal phone(String extension) {
        return new FloorSignal.PhoneSeen(
                new Phone(extension, Phone.State.IDLE, NOON, Set.of("PJSIP/" + extension), null));
    }

    @Test
    void an_agent_is_told_in_the_words_of_the_wallboard() {
        sees(member("203", MemberState.PAUSED));

        assertThat(json(Map.of()).agents()).singleElement().satisfies(agent -> {
            assertThat(agent.state()).isEqualTo("paused");
            assertThat(agent.reason()).isEqualTo("lunch");
            assertThat(agent.lastPause()).isEqualTo(new FloorJson.PauseSeen("lunch", NOON, null));
            assertThat(agent.since()).isEqualTo(NOON);
            assertThat(agent.queues()).containsExactly("sales");
        });
    }

    @Test
    void a_pbx_that_is_not_heard_says_how_old_all_this_is() {
        assertThat(json(Map.of()).pbxs())
                .containsExactly(new FloorJson.PbxSeen("main", "down", NOON, NOON.minusSeconds(7), 3, 12.5));
    }

    @Test
    void queues_of_one_name_at_two_pbxs_have_days_of_their_own() {
        PbxName branch = new PbxName("branch");
        sees(member("201", MemberState.READY));
        floor.hears(branch, member("201", MemberState.READY), NOON);
        Figures figures = new Figures(11, 8, 3, 1, 6, 0, Duration.ZERO, Duration.ZERO, 8, Duration.ZERO, 0);
        List<PbxPicture> pictures = Stream.of(MAIN, branch)
                .map(pbx ->
                        new PbxPicture(pbx, NOON, null, 0, floor.asOf(NOON, pbx).orElse(Floor.EMPTY)))
                .toList();

        FloorJson json = FloorJson.of(
                NOON,
                List.of(),
                pictures,
                pbx -> pbx.equals(branch) ? Map.of("sales", figures) : Map.of(),
                Duration.ofSeconds(20));

        assertThat(json.queues())
                .extracting(queue -> queue.pbx() + " " + queue.today().offered())
                .containsExactly("main 0", "branch 11");
    }

    private FloorJson json(Map<String, Figures> today) {
        PbxState lost =
                new PbxState(MAIN, PbxLine.LOST, NOON, "22.10.1", NOON.minusSeconds(7), Sentence.verbatim("hung up"));
        return FloorJson.of(
                NOON,
                List.of(lost),
                List.of(new PbxPicture(
                        MAIN,
                        NOON,
                        Duration.ofMillis(12_500),
                        3,
                        floor.asOf(NOON, MAIN).orElse(Floor.EMPTY))),
                pbx -> pbx.equals(MAIN) ? today : Map.of(),
                Duration.ofSeconds(20));
    }

    private void sees(FloorSignal... signals) {
        List.of(signals).forEach(signal -> floor.hears(MAIN, signal, NOON));
    }

    private static FloorSignal member(String extension, MemberState state) {
        return new FloorSignal.MemberSeen(new QueueMember(
                "sales",
                "PJSIP/" + extension,
                "Agent " + extension,
                extension,
                state,
                state == MemberState.PAUSED,
                state == MemberState.PAUSED ? "lunch" : null,
                null,
                null,
                3));
    }

    private static FloorSignal waiting(String id, int seconds) {
        return new FloorSignal.CallerEntered(
                new WaitingCaller("sales", id, id, "1150001111", null, NOON.minusSeconds(seconds)), 0);
    }
}
