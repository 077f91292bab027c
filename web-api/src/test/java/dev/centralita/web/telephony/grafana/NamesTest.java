package dev.centralita.web.telephony.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.telephony.floor.MemberState;
import dev.centralita.web.problem.InvalidFields;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final PlayedFloor floor = new PlayedFloor();

    @Test
    void queues_of_today_and_of_the_past_stand_in_one_list() {
        floor.hasMember("sales", "201", "Ana", MemberState.READY);
        floor.counted("2026-03-01T10:00:00Z", "sales", 4);
        floor.counted("2026-03-01T10:00:00Z", "closed-down", 4);

        assertThat(floor.names().of(Listed.QUEUE, null)).containsExactly("closed-down", "sales");
    }

    @Test
    void without_the_database_those_of_the_floor_are_told() {
        floor.hasMember("sales", "201", "Ana", MemberState.READY);
        floor.losesItsDatabase();

        assertThat(floor.names().of(Listed.AGENT, null)).containsExactly("Ana");
    }

    @Test
    void a_time_that_ends_before_it_begins_is_refused() {
        RangeJson backwards = new RangeJson(PlayedFloor.NOON, PlayedFloor.NOON.minusSeconds(1));

        assertThatThrownBy(() -> floor.names().of(Listed.QUEUE, backwards))
                .isInstanceOf(InvalidFields.class)
                .hasMessage("range.to: span-too-long");
    }
}
