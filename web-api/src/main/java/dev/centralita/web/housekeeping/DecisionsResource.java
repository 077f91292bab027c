package dev.centralita.web.housekeeping;

import dev.centralita.administration.run.Runs;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.Language;
import dev.centralita.web.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everything that was ever decided about a conversation. */
@Path("/housekeeping/conversations/{platform}/{id}/decisions")
@Dependent
@RolesAllowed("viewer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "housekeeping")
public class DecisionsResource {

    private static final int MOST = 200;

    @Inject
    private Runs runs;

    @GET
    @Operation(
            summary = "Why a conversation was closed, or was not",
            description =
                    "The latest " + MOST + " decisions with what was seen at the time, newest first; account where "
                            + "several of the platform are set up.")
    public ItemsJson<DecisionJson> list(
            @PathParam("platform") String platform,
            @PathParam("id") String id,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers) {
        List<String> tasks = Platforms.tasksAt(platform);
        if (tasks.isEmpty()) {
            throw new Refused(404, "not-found");
        }
        Language language = Language.of(headers);
        Map<String, String> facts = account == null ? Map.of() : Map.of("desk", platform + "/" + account);
        return ItemsJson.all(runs.decisionsAbout(tasks, id, facts, MOST).stream()
                .filter(decision -> Platforms.isAt(platform, decision))
                .map(decision -> DecisionJson.of(decision, language))
                .toList());
    }
}
