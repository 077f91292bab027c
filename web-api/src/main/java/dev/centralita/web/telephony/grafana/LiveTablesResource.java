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
import org.jspecify.annotations.Nullable;

/** The floor for Grafana's Infinity, which reads flat lists as they are; its name and password open the addresses. */
@Path("/grafana/live")
@Dependent
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "grafana")
public class LiveTablesResource {

    private static final String OF_ONE = "With pbx there is only what is at that one.";

    @Inject
    private FloorTables floor;

    @GET
    @Path("queues")
    @Operation(
            summary = "Queues this moment, those that need somebody first",
            description = "zone says whose midnight began the day that the counts are of. " + OF_ONE)
    public List<QueueNowJson> queues(@Context UriInfo address) {
        Query query = GrafanaParameters.of(address.getQueryParameters());
        ZoneId zone = query.zone("zone").orElse(ZoneOffset.UTC);
        return floor.queues(GrafanaParameters.pbx(query), zone);
    }

    @GET
    @Path("callers")
    @Operation(summary = "Whoever waits, the one who has waited longest first", description = OF_ONE)
    public List<CallerNowJson> callers(@Context UriInfo address) {
        return floor.callers(pbx(address));
    }

    @GET
    @Path("agents")
    @Operation(summary = "Whoever takes calls, and what they do", description = OF_ONE)
    public List<AgentNowJson> agents(@Context UriInfo address) {
        return floor.agents(pbx(address));
    }

    @GET
    @Path("extensions")
    @Operation(summary = "Phones and what they do", description = OF_ONE)
    public List<ExtensionNowJson> extensions(@Context UriInfo address) {
        return floor.extensions(pbx(address));
    }

    @GET
    @Path("trunks")
    @Operation(summary = "Lines to the outside and the calls on them", description = OF_ONE)
    public List<TrunkNowJson> trunks(@Context UriInfo address) {
        return floor.trunks(pbx(address));
    }

    @GET
    @Path("pbxs")
    @Operation(summary = "PBXs, and how old what is shown of them is", description = OF_ONE)
    public List<PbxNowJson> pbxs(@Context UriInfo address) {
        return floor.pbxs(pbx(address));
    }

    private static @Nullable String pbx(UriInfo address) {
        return GrafanaParameters.pbx(GrafanaParameters.of(address.getQueryParameters()));
    }
}
