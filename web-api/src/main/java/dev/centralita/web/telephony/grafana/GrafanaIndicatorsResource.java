package dev.centralita.web.telephony.grafana;

import dev.centralita.web.telephony.IndicatorJson;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of a time as a flat list. */
@Path("/grafana/indicators")
@Dependent
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "grafana")
public class GrafanaIndicatorsResource {

    @Inject
    private FigureTables figures;

    @GET
    @Operation(
            summary = "Figures of a time, as a list",
            description =
                    "The parameters are those of the indicators. Without a grain, or with auto, it follows the time"
                            + " asked about. A pbx, queue or agent of * is every one, and a zone may be what Grafana calls its own.")
    public List<IndicatorJson> figures(@Context UriInfo address) {
        return figures.indicators(GrafanaParameters.of(address.getQueryParameters()));
    }
}
