package dev.centralita.web.telephony.grafana;

import dev.centralita.web.request.Query;
import jakarta.annotation.security.PermitAll;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The floor for Grafana's Infinity, which reads flat lists as they are; its name and password open the addresses. */
@Path("/grafana/live")
@Dependent
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "grafana")
public class LiveTablesResource {

    @Inject
    private FloorTables floor;

    @GET
    @Path("queues")
    @Operation(
            summary = "Queues this moment, those that need somebody first",
            description = "zone says whose midnight began the day that the counts are of.")
    public List<QueueNowJson> queues(@Context UriInfo address) {
        Query query = GrafanaParameters.of(address.getQueryParameters());
        ZoneId zone = query.zone("zone").orElse(ZoneOffset.UTC);
        query.check();
        return floor.queues(zone);
    }

    @GET
    @Path("callers")
    @Operation(summary = "Whoever waits, the one who has waited longest first")
    public List<CallerNowJson> callers() {
        return floor.callers();
    }

    @GET
    @Path("agents")
    @Operation(summary = "Whoever takes calls, and what they do")
    public List<AgentNowJson> agents() {
        return floor.agents();
    }

    @GET
    @Path("extensions")
    @Operation(summary = "Phones and what they do")
    public List<ExtensionNowJson> extensions() {
        return floor.extensions();
    }

    @GET
    @Path("trunks")
    @Operation(summary = "Lines to the outside and the calls on them")
    public List<TrunkNowJson> trunks() {
        return floor.trunks();
    }

    @GET
    @Path("pbxs")
    @Operation(summary = "PBXs, and how old what is shown of them is")
    public List<PbxNowJson> pbxs() {
        return floor.pbxs();
    }
}
