package dev.centralita.web.telephony.grafana;

import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.web.request.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The protocol of Grafana's JSON data source, and of the one that came before it; Grafana's name and password open it. */
@Path("/grafana")
@Dependent
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "grafana")
public class JsonDataSourceResource {

    @Inject
    private Panels panels;

    @Inject
    private Names names;

    @Inject
    private FloorTables floor;

    @GET
    @Operation(summary = "Whether the data source is well set up")
    public GreetingJson greet() {
        return new GreetingJson("Centralita", words(Metric.values()));
    }

    @POST
    @Path("metrics")
    @Operation(summary = "What panels can show, and what can be chosen for each")
    public List<MetricJson> metrics() {
        return Stream.of(Metric.values()).map(MetricJson::of).toList();
    }

    @POST
    @Path("metric-payload-options")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The options of one choice")
    public List<OptionJson> options(ChoiceQuestionJson question) {
        List<String> options = switch (question.name()) {
            case GRAIN -> words(Grain.values());
            case SPLIT -> words(Split.values());
            case PBX -> names.of(Listed.PBX, null);
            case QUEUE -> names.of(Listed.QUEUE, null);
            case AGENT -> names.of(Listed.AGENT, null);
            case FIGURE -> question.metric().figures();
            case ZONE -> List.of("UTC");
        };
        return options.stream().map(OptionJson::of).toList();
    }

    @POST
    @Path("query")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What panels show",
            description = "A table for each target; for indicators with a figure, lines of value and moment.")
    public List<Object> query(PanelQuestionJson question) {
        return panels.answer(question);
    }

    @POST
    @Path("variable")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The values of a dashboard's variable", description = "target is queue, agent or pbx.")
    public List<VariableJson> variable(VariableQuestionJson question) {
        return names.of(question.payload().target(), question.range()).stream()
                .map(VariableJson::of)
                .toList();
    }

    @POST
    @Path("tag-keys")
    @Operation(summary = "By what a dashboard can be filtered")
    public List<TagKeyJson> tagKeys() {
        return Stream.of(Listed.values()).map(TagKeyJson::of).toList();
    }

    @POST
    @Path("tag-values")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The values of one filter")
    public List<TagValueJson> tagValues(TagQuestionJson question) {
        return names.of(question.key(), null).stream().map(TagValueJson::new).toList();
    }

    @POST
    @Path("search")
    @Operation(summary = "What panels can show, for older data sources")
    public List<String> search() {
        return words(Metric.values());
    }

    @POST
    @Path("annotations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What happened to the lines of PBXs in a time, for older data sources")
    public List<AnnotationJson> annotations(AnnotationQuestionJson question) {
        return floor.lineChanges(null).stream()
                .filter(change -> change.isIn(question.range()))
                .map(change -> AnnotationJson.of(change, question.annotation()))
                .toList();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants).map(Words::of).toList();
    }
}
