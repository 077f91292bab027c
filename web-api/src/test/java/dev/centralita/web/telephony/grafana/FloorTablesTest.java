package dev.centralita.web.telephony.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.telephony.floor.MemberState;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloorTablesTest {

    private final PlayedFloor floor = new PlayedFloor();

    @Test
    void a_queue_that_needs_somebody_comes_first() {
        floor.hasMember("calm", "201", "Ana", MemberState.READY);
        floor.hasMember("late", "202", "Eva", MemberState.TALKING);
        floor.hasCaller("late", "1150001111", 25);
        floor.hasMember("left-alone", "203", "Ivo", MemberState.PAUSED);
        floor.hasCaller("left-alone", "1150002222", 90);

        assertThat(floor.tables().queues(null, ZoneOffset.UTC))
                .extracting(queue -> queue.queue() + " " + queue.attention())
                .containsExactly("left-alone nobody", "late late", "calm ok");
    }

    @Test
    void whoever_has_waited_longest_comes_first() {
        floor.hasCaller("sales", "1150001111", 5);
        floor.hasCaller("support", "1150002222", 50);

        assertThat(floor.tables().callers(null))
                .extracting(CallerNowJson::waiting)
                .containsExactly(50.0, 5.0);
    }

    @Test
    void an_agent_of_several_queues_is_one_row() {
        floor.hasMember("sales", "201", "Ana", MemberState.READY);
        floor.hasMember("support", "201", "Ana", MemberState.READY);

        assertThat(floor.tables().agents(null)).singleElement().satisfies(ana -> {
            assertThat(ana.queues()).isEqualTo("sales, support");
            assertThat(ana.lasting()).isEqualTo(60.0);
        });
    }

    @Test
    void a_pbx_says_how_old_what_is_shown_of_it_is() {
        floor.lineIsUpSince(PlayedFloor.NOON.minus(Duration.ofHours(2)));

        assertThat(floor.tables().pbxs(null))
                .containsExactly(new PbxNowJson(
                        "main",
                        "up",
                        PlayedFloor.NOON.minus(Duration.ofHours(2)),
                        PlayedFloor.NOON.minusSeconds(3),
                        3.0,
                        0,
                        null));
    }

    @Test
    void one_pbx_alone_is_shown_where_one_is_chosen() {
        floor.lineIsUpSince(PlayedFloor.NOON.minus(Duration.ofHours(2)));
        floor.hasMember("sales", "201", "Ana", MemberState.READY);
        floor.hasPhone("201");
        floor.hasCaller("sales", "1150001111", 25);
        floor.hasTrunk("PJSIP/carrier");
        FloorTables tables = floor.tables();

        assertThat(List.of(
                        tables.queues("main", ZoneOffset.UTC),
                        tables.callers("main"),
                        tables.agents("main"),
                        tables.extensions("main"),
                        tables.trunks("main"),
                        tables.pbxs("main"),
                        tables.lineChanges("main")))
                .allSatisfy(rows -> assertThat(rows).hasSize(1));
        assertThat(List.of(
                        tables.queues("other", ZoneOffset.UTC),
                        tables.callers("other"),
                        tables.agents("other"),
                        tables.extensions("other"),
                        tables.trunks("other"),
                        tables.pbxs("other"),
                        tables.lineChanges("other")))
                .allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void a_change_of_a_line_belongs_to_the_time_in_which_it_happened() {
        floor.lineIsUpSince(PlayedFloor.NOON.minus(Duration.ofHours(2)));
        LineChangeJson change = floor.tables().lineChanges(null).get(0);

        assertThat(change.isIn(new RangeJson(PlayedFloor.NOON.minus(Duration.ofHours(3)), PlayedFloor.NOON)))
                .isTrue();
        assertThat(change.isIn(new RangeJson(PlayedFloor.NOON.minus(Duration.ofHours(1)), PlayedFloor.NOON)))
                .isFalse();
    }
}
