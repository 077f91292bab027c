package dev.centralita.web.telephony.grafana;

import dev.centralita.telephony.indicator.Split;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.request.Query;
import dev.centralita.web.telephony.IndicatorJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers the panels of the JSON data source: with a table, or with lines where one figure is wanted. */
@Dependent
public class Panels {

    private static final Set<String> OF_RANGE = Set.of("from", "to");

    private final FloorTables floor;
    private final FigureTables figures;

    @Inject
    public Panels(FloorTables floor, FigureTables figures) {
        this.floor = floor;
        this.figures = figures;
    }

    /** In the order of the targets. */
    List<Object> answer(PanelQuestionJson question) {
        check(question.confinedTo());
        List<Object> answers = new ArrayList<>();
        for (int place = 0; place < question.targets().size(); place++) {
            String payload = "targets[" + place + "].payload.";
            try {
                answers.addAll(answer(question.targets().get(place), question));
            } catch (InvalidFields wrong) {
                throw wrong.renamed(field -> (OF_RANGE.contains(field) ? "range." : payload) + field);
            }
        }
        return answers;
    }

    private List<?> answer(TargetJson target, PanelQuestionJson question) {
        Query query = GrafanaParameters.of(target.parameters(question.range()));
        Optional<String> figure = query.text(Choice.FIGURE.word());
        List<String> known = target.target().figures();
        if (figure.isPresent() && !known.contains(figure.get())) {
            throw new InvalidFields(
                    InvalidField.of(Choice.FIGURE.word(), "not-one-of", Map.of("words", String.join(", ", known))));
        }
        TableJson table = table(target.target(), query);
        for (FilterJson filter : question.confinedTo()) {
            table = filter.of(table);
        }
        return figure.isPresent() && target.target() == Metric.INDICATORS
                ? SeriesJson.of(table, figure.get(), "start", splitOf(query))
                : List.of(table);
    }

    private static String splitOf(Query query) {
        return query.choice(Choice.SPLIT.word(), Split.class).orElse(Split.NONE) == Split.AGENT ? "agent" : "queue";
    }

    private TableJson table(Metric metric, Query query) {
        return switch (metric) {
            case QUEUES -> TableJson.of(QueueNowJson.class, queues(query));
            case CALLERS -> TableJson.of(CallerNowJson.class, floor.callers(GrafanaParameters.pbx(query)));
            case AGENTS -> TableJson.of(AgentNowJson.class, floor.agents(GrafanaParameters.pbx(query)));
            case EXTENSIONS -> TableJson.of(ExtensionNowJson.class, floor.extensions(GrafanaParameters.pbx(query)));
            case TRUNKS -> TableJson.of(TrunkNowJson.class, floor.trunks(GrafanaParameters.pbx(query)));
            case PBXS -> TableJson.of(PbxNowJson.class, floor.pbxs(GrafanaParameters.pbx(query)));
            case LINE_CHANGES -> TableJson.of(LineChangeJson.class, floor.lineChanges(GrafanaParameters.pbx(query)));
            case INDICATORS -> TableJson.of(IndicatorJson.class, figures.indicators(query));
        };
    }

    private List<QueueNowJson> queues(Query query) {
        ZoneId zone = query.zone(Choice.ZONE.word()).orElse(ZoneOffset.UTC);
        return floor.queues(GrafanaParameters.pbx(query), zone);
    }

    private static void check(List<FilterJson> filters) {
        List<InvalidField> wrong = new ArrayList<>();
        for (int place = 0; place < filters.size(); place++) {
            if (!filters.get(place).isKnown()) {
                wrong.add(InvalidField.of(
                        "filters[" + place + "].operator",
                        "not-one-of",
                        Map.of("words", FilterJson.EQUAL + ", " + FilterJson.UNEQUAL)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }
}
