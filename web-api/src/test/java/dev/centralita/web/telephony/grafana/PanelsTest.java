package dev.centralita.web.telephony.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.web.problem.InvalidFields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PanelsTest {

    private static final RangeJson A_DAY = new RangeJson(PlayedFloor.NOON.minus(Duration.ofDays(1)), PlayedFloor.NOON);

    private final PlayedFloor floor = new PlayedFloor();
    private final Panels panels = new Panels(floor.tables(), floor.figures());

    @Test
    void a_table_says_of_each_column_what_it_holds() {
        floor.hasCaller("sales", "1150001111", 30);

        TableJson callers = table(Metric.CALLERS, Map.of());

        assertThat(callers.columns())
                .contains(
                        new ColumnJson("queue", "string"),
                        new ColumnJson("since", "time"),
                        new ColumnJson("waiting", "number"));
        assertThat(callers.rows())
                .containsExactly(Arrays.asList(
                        "main",
                        "sales",
                        1,
                        "1150001111",
                        null,
                        PlayedFloor.NOON.minusSeconds(30).toEpochMilli(),
                        30.0));
    }

    @Test
    void one_figure_becomes_a_line_for_each_queue() {
        floor.counted("2026-03-02T10:00:00Z", "sales", 4);
        floor.counted("2026-03-02T10:00:00Z", "support", 1);
        floor.counted("2026-03-02T11:00:00Z", "sales", 6);

        List<Object> lines = answer(
                new TargetJson(Metric.INDICATORS, payload(Map.of("split", "queue", "figure", "offered"))), List.of());

        long ten = Instant.parse("2026-03-02T10:00:00Z").toEpochMilli();
        long eleven = Instant.parse("2026-03-02T11:00:00Z").toEpochMilli();
        assertThat(lines)
                .containsExactly(
                        new SeriesJson("sales", List.of(List.of(4L, ten), List.of(6L, eleven))),
                        new SeriesJson("support", List.of(List.of(1L, ten))));
    }

    @Test
    void a_figure_that_is_not_told_apart_is_called_by_its_own_name() {
        floor.counted("2026-03-02T10:00:00Z", "sales", 4);

        List<Object> lines = answer(new TargetJson(Metric.INDICATORS, payload(Map.of("figure", "offered"))), List.of());

        assertThat(lines).singleElement().extracting("target").isEqualTo("offered");
    }

    @Test
    void the_time_and_the_choices_of_a_panel_make_the_question() {
        table(
                Metric.INDICATORS,
                Map.of("zone", "America\\/Sao_Paulo", "pbx", "main", "queue", "sales", "agent", "\\*"));

        assertThat(floor.questions).singleElement().satisfies(question -> {
            assertThat(question.from()).isEqualTo(A_DAY.from());
            assertThat(question.to()).isEqualTo(A_DAY.to());
            assertThat(question.zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
            assertThat(question.grain()).isEqualTo(Grain.QUARTER);
            assertThat(question.split()).isEqualTo(Split.NONE);
            assertThat(question.pbx()).isEqualTo("main");
            assertThat(question.queue()).isEqualTo("sales");
            assertThat(question.agent()).isNull();
        });
    }

    @Test
    void a_filter_confines_every_table_that_has_its_column() {
        floor.hasMember("sales", "201", "Ana", MemberState.READY);
        floor.hasMember("support", "202", "Eva", MemberState.READY);

        FilterJson onlySales = new FilterJson("queue", "=", "sales");
        FilterJson notAna = new FilterJson("name", "!=", "Ana");
        List<Object> answers = answer(new TargetJson(Metric.QUEUES, null), List.of(onlySales, notAna));
        List<Object> agents = answer(new TargetJson(Metric.AGENTS, null), List.of(onlySales, notAna));

        assertThat(names((TableJson) answers.get(0), "queue")).containsExactly("sales");
        assertThat(names((TableJson) agents.get(0), "name")).containsExactly("Eva");
    }

    @Test
    void a_panel_of_one_pbx_shows_nothing_of_another() {
        floor.hasMember("sales", "201", "Ana", MemberState.READY);

        assertThat(table(Metric.QUEUES, Map.of("pbx", "main")).rows()).hasSize(1);
        assertThat(table(Metric.QUEUES, Map.of("pbx", "other")).rows()).isEmpty();
    }

    @Test
    void whatever_is_wrong_is_named_where_the_panel_wrote_it() {
        assertRefused(new TargetJson(Metric.INDICATORS, payload(Map.of("figure", "gross"))), "figure: not-one-of");
        assertRefused(
                new TargetJson(Metric.INDICATORS, payload(Map.of("grain", "month", "zone", "Atlantis"))),
                "zone: not-a-zone, targets[0].payload.grain: not-one-of");
        assertRefused(new TargetJson(Metric.QUEUES, payload(Map.of("zone", "Atlantis"))), "zone: not-a-zone");
    }

    @Test
    void a_time_that_is_too_long_for_its_grain_is_refused() {
        RangeJson aYear = new RangeJson(PlayedFloor.NOON.minus(Duration.ofDays(365)), PlayedFloor.NOON);
        TargetJson byHour = new TargetJson(Metric.INDICATORS, payload(Map.of("grain", "hour")));

        assertThatThrownBy(() -> panels.answer(new PanelQuestionJson(aYear, List.of(byHour), null)))
                .isInstanceOf(InvalidFields.class)
                .hasMessage("range.to: span-too-long");
    }

    @Test
    void a_filter_that_compares_otherwise_is_refused() {
        assertThatThrownBy(() ->
                        answer(new TargetJson(Metric.QUEUES, null), List.of(new FilterJson("queue", "=~", "(a+)+b"))))
                .isInstanceOf(InvalidFields.class)
                .hasMessage("filters[0].operator: not-one-of");
    }

    private void assertRefused(TargetJson target, String wrong) {
        assertThatThrownBy(() -> answer(target, List.of()))
                .isInstanceOf(InvalidFields.class)
                .hasMessage("targets[0].payload." + wrong);
    }

    private TableJson table(Metric metric, Map<String, String> choices) {
        return (TableJson)
                answer(new TargetJson(metric, payload(choices)), List.of()).get(0);
    }

    private List<Object> answer(TargetJson target, List<FilterJson> filters) {
        return panels.answer(new PanelQuestionJson(A_DAY, List.of(target), filters));
    }

    private static JsonObject payload(Map<String, String> choices) {
        return Json.createObjectBuilder(Map.copyOf(choices)).build();
    }

    private static List<Object> names(TableJson table, String column) {
        int place = table.place(column).orElseThrow();
        return table.rows().stream()
                .map(row -> (Object) String.valueOf(row.get(place)))
                .toList();
    }
}
