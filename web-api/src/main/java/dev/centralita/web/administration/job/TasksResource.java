package dev.centralita.web.administration.job;

import dev.centralita.administration.job.Tasks;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of work that jobs can do. */
@Path("/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public class TasksResource {

    @Inject
    private Tasks tasks;

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "Every task with what can be set for it")
    public ItemsJson<TaskJson> all(@Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return ItemsJson.all(
                tasks.all().stream().map(task -> TaskJson.of(task, language)).toList());
    }
}
