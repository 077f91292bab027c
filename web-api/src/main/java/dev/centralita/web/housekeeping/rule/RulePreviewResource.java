package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.deed.PreviewRule;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.KnownDesks;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rulebook.DefineRules;
import dev.centralita.housekeeping.rulebook.RuleFault;
import dev.centralita.housekeeping.rulebook.RuleRefused;
import dev.centralita.web.Language;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.problem.Refused;
import dev.centralita.web.request.Query;
import dev.centralita.web.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a rule would touch right now, before it is written down. */
@Path("/housekeeping/rules/preview")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "housekeeping")
public class RulePreviewResource {

    private static final int USUAL_SAMPLE = 50;
    private static final int LARGEST_SAMPLE = 500;

    @Inject
    private PreviewRule preview;

    @Inject
    private DefineRules define;

    @Inject
    private KnownDesks desks;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * A rule to be tried.
     *
     * @param sample so many conversations are named at most
     */
    public record DraftJson(
            @Nullable RuleJson rule, @Nullable Integer sample) {}

    @POST
    @RolesAllowed("operator")
    @Operation(
            summary = "What a rule would touch, and why not the rest",
            description = "With conversation: that one alone, criterion by criterion.")
    public PreviewJson look(DraftJson draft, @Context UriInfo address, @Context HttpHeaders headers) {
        Query query = Query.of(address);
        Optional<ConversationId> one = query.text("conversation").map(ConversationId::new);
        query.check();
        RuleVersion version = version(draft);
        Desk desk = deskOf(version.rule());
        Language language = Language.of(headers);
        if (one.isPresent()) {
            return PreviewJson.of(asking(() -> preview.about(desk, version, one.get())), language);
        }
        int sample = draft.sample() == null ? USUAL_SAMPLE : Math.max(0, Math.min(LARGEST_SAMPLE, draft.sample()));
        return PreviewJson.of(asking(() -> preview.at(desk, version)), sample, language);
    }

    private RuleVersion version(DraftJson draft) {
        RuleJson written = draft.rule();
        if (written == null) {
            throw new InvalidFields(InvalidField.of("rule", "required"));
        }
        Rule rule = written.toRule(written.name() == null || written.name().isBlank() ? "draft" : written.name());
        List<RuleFault> faults = define.faultsOf(rule);
        if (!faults.isEmpty()) {
            RuleTexts.doing(() -> {
                throw new RuleRefused(faults);
            });
        }
        int number = written.version() == null ? 0 : written.version();
        return new RuleVersion(rule, number, current.actor().name(), clock.instant());
    }

    private Desk deskOf(Rule rule) {
        Desk desk = desks.find(rule.desk()).orElseThrow(() -> new Refused(404, "not-found"));
        desk.whyOff().ifPresent(reason -> {
            throw new Refused(409, RuleTexts.TEXTS, "desk-off", Map.of("reason", reason));
        });
        return desk;
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (DeskUnavailable silent) {
            throw silent(silent.httpStatus());
        } catch (DeskRefused refusal) {
            throw silent(refusal.httpStatus());
        }
    }

    private static Refused silent(int status) {
        return status == 0
                ? new Refused(503, RuleTexts.TEXTS, "desk-silent", Map.of())
                : new Refused(503, RuleTexts.TEXTS, "desk-says-no", Map.of("status", status));
    }
}
