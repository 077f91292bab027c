package dev.centralita.web.administration.job;

import dev.centralita.administration.crontab.ImportCrontab;
import dev.centralita.administration.job.DefineJobs;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.job.PauseJobs;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.job.UnknownJob;
import dev.centralita.administration.run.RequestRuns;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.Runs;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.Language;
import dev.centralita.web.request.Query;
import dev.centralita.web.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which jobs there are, and what operators do with them. */
@Path("/jobs")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public class JobsResource {

    @Inject
    private Jobs jobs;

    @Inject
    private Tasks tasks;

    @Inject
    private Runs runs;

    @Inject
    private DefineJobs define;

    @Inject
    private PauseJobs pauseJobs;

    @Inject
    private RequestRuns requestRuns;

    @Inject
    private ImportCrontab importCrontab;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "Every job with its next firings and latest runs")
    public ItemsJson<JobJson> all(@Context HttpHeaders headers) {
        Map<JobName, List<RunRecord>> latest = runs.latest();
        Language language = Language.of(headers);
        Instant now = clock.instant();
        return ItemsJson.all(
                jobs.all().stream().map(job -> json(job, latest, language, now)).toList());
    }

    @POST
    @RolesAllowed("supervisor")
    @Operation(summary = "Add a job")
    public Response add(JobForm form, @Context UriInfo address, @Context HttpHeaders headers) {
        JobDefinition definition = form.toDefinition(form.name() == null ? "" : form.name());
        JobTexts.doing(() -> define.add(definition, current.actor()));
        String name = definition.name().value();
        return Response.created(address.getAbsolutePathBuilder().path(name).build())
                .entity(one(name, headers))
                .build();
    }

    @GET
    @Path("{name}")
    @RolesAllowed("viewer")
    @Operation(summary = "One job")
    public JobJson one(@PathParam("name") String name, @Context HttpHeaders headers) {
        JobName known = JobTexts.known(name);
        Job job = JobTexts.answering(() -> jobs.find(known).orElseThrow(() -> new UnknownJob(known)));
        return json(job, runs.latest(), Language.of(headers), clock.instant());
    }

    private JobJson json(Job job, Map<JobName, List<RunRecord>> latest, Language language, Instant now) {
        return JobJson.of(
                job, latest.getOrDefault(job.name(), List.of()), tasks.canUndo(job.definition()), language, now);
    }

    @PUT
    @Path("{name}")
    @RolesAllowed("supervisor")
    @Operation(summary = "Change a job as it was read, by its version")
    public JobJson change(@PathParam("name") String name, JobForm form, @Context HttpHeaders headers) {
        JobDefinition definition = form.toDefinition(JobTexts.known(name).value());
        long version = form.versionRead();
        JobTexts.doing(() -> define.change(definition, version, current.actor()));
        return one(name, headers);
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed("supervisor")
    @Operation(summary = "Delete a job; its history stays")
    public void delete(@PathParam("name") String name) {
        JobTexts.doing(() -> define.delete(JobTexts.known(name), current.actor()));
    }

    @POST
    @Path("{name}/runs")
    @RolesAllowed("operator")
    @Operation(summary = "Run a job now, or preview what it would do")
    public Response run(@PathParam("name") String name, RunForm form, @Context HttpHeaders headers) {
        RunRecord run =
                JobTexts.answering(() -> requestRuns.start(form.toOrder(JobTexts.known(name), current.actor())));
        return Response.accepted(RunJson.of(run, Language.of(headers), clock.instant()))
                .build();
    }

    @GET
    @Path("{name}/runs")
    @RolesAllowed("viewer")
    @Operation(summary = "The runs of a job, newest first")
    public ItemsJson<RunJson> history(
            @PathParam("name") String name, @Context UriInfo address, @Context HttpHeaders headers) {
        Query query = Query.of(address);
        int size = query.size(20, 200);
        RunId before = query.number("before", 1, Long.MAX_VALUE).map(RunId::new).orElse(null);
        query.check();
        List<RunRecord> found = runs.of(JobTexts.known(name), before, size);
        Language language = Language.of(headers);
        Instant now = clock.instant();
        return new ItemsJson<>(
                found.stream().map(run -> RunJson.of(run, language, now)).toList(), next(found, size));
    }

    @POST
    @Path("{name}/pause")
    @RolesAllowed("operator")
    @Operation(summary = "Let a job rest, with a reason")
    public JobJson pause(@PathParam("name") String name, PauseForm form, @Context HttpHeaders headers) {
        String reason = form.reason() == null ? "" : form.reason();
        JobTexts.doing(() -> pauseJobs.pause(JobTexts.known(name), reason, form.until(), current.actor()));
        return one(name, headers);
    }

    @DELETE
    @Path("{name}/pause")
    @RolesAllowed("operator")
    @Operation(summary = "Let a job go on")
    public void resume(@PathParam("name") String name) {
        JobTexts.doing(() -> pauseJobs.resume(JobTexts.known(name), current.actor()));
    }

    @POST
    @Path("import")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @RolesAllowed("supervisor")
    @Operation(summary = "Take over the jobs of a crontab file")
    public ImportJson importFrom(String crontab, @Context HttpHeaders headers) {
        return ImportJson.of(
                importCrontab.from(crontab, ImportCrontab.Unchanged.READ_AGAIN, current.actor()), Language.of(headers));
    }

    private static @Nullable String next(List<RunRecord> page, int size) {
        return page.size() < size ? null : page.get(page.size() - 1).id().toString();
    }
}
