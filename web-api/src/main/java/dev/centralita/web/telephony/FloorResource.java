package dev.centralita.web.telephony;

import dev.centralita.web.request.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The call centre as it is heard, here or on another node. */
@Path("/telephony/floor")
@Dependent
@RolesAllowed("viewer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "telephony")
public class FloorResource {

    @Inject
    private FloorPicture floor;

    @GET
    @Operation(
            summary = "Queues with their callers, agents, extensions and trunks, this moment",
            description = "What is shown of a PBX is as old as its heardAt. Of several nodes the one that hears a PBX"
                    + " knows its floor. zone says whose midnight begins the day that the figures of today count from.")
    public FloorJson now(@Context UriInfo address) {
        Query query = Query.of(address);
        ZoneId zone = query.zone("zone").orElse(ZoneOffset.UTC);
        query.check();
        return floor.now(zone);
    }
}
