package dev.centralita.web.administration.job;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.run.ItemRecord;
import dev.centralita.administration.run.ItemSearch;
import dev.centralita.administration.run.RequestRuns;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.Runs;
import dev.centralita.administration.run.UnknownRun;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.Language;
import dev.centralita.web.request.Query;
import dev.centralita.web.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One run, what it decided about each thing, and a way to stop it. */
@Path("/runs/{id: \\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public class RunsResource {

    @Inject
    private Runs runs;

    @Inject
    private RequestRuns requestRuns;

    @Inject
    private Reasons reasons;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "One run")
    public RunJson one(@PathParam("id") long id, @Context HttpHeaders headers) {
        return RunJson.of(found(id), Language.of(headers), clock.instant());
    }

    @GET
    @Path("items")
    @RolesAllowed("viewer")
    @Operation(summary = "What the run decided about each thing, and why")
    public ItemsJson<ItemJson> items(@PathParam("id") long id, @Context UriInfo address, @Context HttpHeaders headers) {
        Query query = Query.of(address);
        ItemOutcome outcome = query.choice("outcome", ItemOutcome.class).orElse(null);
        String text = query.text("q").orElse(null);
        long after = query.number("after", 0, Long.MAX_VALUE).orElse(0L);
        int size = query.size(50, 500);
        query.check();
        RunRecord run = found(id);
        List<ItemRecord> page = runs.items(run.id(), new ItemSearch(outcome, text, after, size));
        Language language = Language.of(headers);
        return new ItemsJson<>(
                page.stream()
                        .map(decided -> ItemJson.of(decided, reasons.sentence(run.task(), decided.item(), language)))
                        .toList(),
                page.size() < size
                        ? null
                        : Long.toString(page.get(page.size() - 1).place()));
    }

    @POST
    @Path("stop")
    @RolesAllowed("operator")
    @Operation(summary = "Stop the run after the item at hand")
    public Response stop(@PathParam("id") long id, @Context HttpHeaders headers) {
        RunRecord run = JobTexts.answering(() -> requestRuns.stop(new RunId(id), current.actor()));
        return Response.accepted(RunJson.of(run, Language.of(headers), clock.instant()))
                .build();
    }

    @POST
    @Path("undo")
    @RolesAllowed("operator")
    @Operation(
            summary = "Take back what the run did",
            description =
                    "Queues a run in mode undo: what nobody touched since gets its former status, sleep, labels and "
                            + "assignee; no customer is written to.")
    public Response undo(@PathParam("id") long id, @Context HttpHeaders headers) {
        RunRecord run = JobTexts.answering(() -> requestRuns.undo(new RunId(id), current.actor()));
        return Response.accepted(RunJson.of(run, Language.of(headers), clock.instant()))
                .build();
    }

    private RunRecord found(long id) {
        RunId wanted = new RunId(id);
        return JobTexts.answering(() -> runs.find(wanted).orElseThrow(() -> new UnknownRun(wanted)));
    }
}
