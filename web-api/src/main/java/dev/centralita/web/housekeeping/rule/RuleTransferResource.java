package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rulebook.DefineRules;
import dev.centralita.housekeeping.rulebook.Rulebook;
import dev.centralita.web.Language;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.problem.Refused;
import dev.centralita.web.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All rules in one file, to be carried over to another hub. */
@Path("/housekeeping/rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "housekeeping")
public class RuleTransferResource {

    @Inject
    private Rulebook rulebook;

    @Inject
    DefineRules define;

    @Inject
    CurrentActor current;

    /** The form of the file. */
    public record RulesJson(@Nullable List<RuleJson> rules) {}

    /** What became of each rule of a file. */
    public record ReportJson(List<String> imported, List<RefusalJson> refused) {}

    /** A rule that was not taken, and every reason why. */
    public record RefusalJson(String rule, List<FieldJson> errors) {}

    /** One wrong field. */
    public record FieldJson(String field, String code, String message) {}

    @GET
    @Path("export")
    @RolesAllowed("viewer")
    @Operation(summary = "All rules, in the form an import takes")
    public RulesJson all() {
        return new RulesJson(rulebook.all().stream().map(RuleJson::of).toList());
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("supervisor")
    @Operation(summary = "Take over rules; a wrong one is refused with its reasons, the others are taken")
    public ReportJson take(RulesJson file, @Context HttpHeaders headers) {
        Language language = Language.of(headers);
        List<String> imported = new ArrayList<>();
        List<RefusalJson> refused = new ArrayList<>();
        for (RuleJson wanted : Reading.list(file.rules())) {
            try {
                Rule rule = wanted.toRule();
                RuleTexts.doing(() -> define.put(rule, current.actor()));
                imported.add(rule.name().value());
            } catch (InvalidFields wrong) {
                refused.add(new RefusalJson(String.valueOf(wanted.name()), fields(wrong, language)));
            } catch (Refused conflict) {
                FieldJson taken = new FieldJson("name", conflict.code(), conflict.sentence(language));
                refused.add(new RefusalJson(String.valueOf(wanted.name()), List.of(taken)));
            }
        }
        return new ReportJson(imported, refused);
    }

    private static List<FieldJson> fields(InvalidFields wrong, Language language) {
        return wrong.fields().stream()
                .map(field -> new FieldJson(field.field(), field.code(), field.message(language)))
                .toList();
    }
}
