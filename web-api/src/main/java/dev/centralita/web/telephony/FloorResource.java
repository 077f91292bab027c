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
            description =
                    "What is shown of a PBX is as old as its heardAt; moments are by our clock. A node that does not"
                            + " hear a PBX shows what the one that does left a second ago. zone says whose midnight begins the day"
                            + " that the figures of today count from. To be told what changes, follow the topic floor over the"
                            + " WebSocket /live: say {\"follow\": \"floor\", \"zone\": …, \"after\": the last mark you have}; each"
                            + " message has the same lists with the entries that changed, the keys that are gone, the mark it builds"
                            + " on (after, null for everything) and the mark it leads to.")
    public FloorJson now(@Context UriInfo address) {
        Query query = Query.of(address);
        ZoneId zone = query.zone("zone").orElse(ZoneOffset.UTC);
        query.check();
        return floor.now(zone);
    }
}
