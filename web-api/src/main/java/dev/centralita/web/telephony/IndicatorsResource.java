package dev.centralita.web.telephony;

import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.web.ItemsJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the calls tell about the service. */
@Path("/telephony/indicators")
@Dependent
@RolesAllowed("viewer")
@Tag(name = "telephony")
public class IndicatorsResource {

    @Inject
    private IndicatorLedger ledger;

    @Inject
    private Clock clock;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Figures of a time",
            description =
                    "from and to as moments, zone for whose hours and days are meant, grain quarter, hour, day or "
                            + "whole, split none, queue or agent; pbx, queue and agent confine it to one. Durations are seconds.")
    public ItemsJson<IndicatorJson> figures(@Context UriInfo address) {
        return ItemsJson.all(rows(address));
    }

    @GET
    @Path("csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(summary = "The same as a table for a spreadsheet", description = "The parameters are the same.")
    public Response table(@Context UriInfo address) {
        return Response.ok(IndicatorCsv.of(rows(address)))
                .header("Content-Disposition", "attachment; filename=\"indicators.csv\"")
                .build();
    }

    private List<IndicatorJson> rows(UriInfo address) {
        IndicatorQuestion question = AskedIndicators.of(address, clock);
        return IndicatorJson.of(ledger.answer(question), question.split());
    }
}
