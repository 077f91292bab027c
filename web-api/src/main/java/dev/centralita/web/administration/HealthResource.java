package dev.centralita.web.administration;

import dev.centralita.administration.health.Health;
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

/** Which part works, which is down, since when, and what waits for it. */
@Path("/health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "health")
public class HealthResource {

    @Inject
    private Health health;

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "How every part is")
    public HealthJson report(@Context HttpHeaders headers) {
        return HealthJson.of(health.report(), Language.of(headers));
    }
}
