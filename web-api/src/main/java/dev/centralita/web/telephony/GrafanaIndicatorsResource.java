package dev.centralita.web.telephony;

import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same figures as a flat list, which Grafana's Infinity reads as it is; its name and password open the address. */
@Path("/grafana/indicators")
@Dependent
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "grafana")
public class GrafanaIndicatorsResource {

    @Inject
    private IndicatorLedger ledger;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "Figures of a time, as a list", description = "The parameters are those of the indicators.")
    public List<IndicatorJson> figures(@Context UriInfo address) {
        IndicatorQuestion question = AskedIndicators.of(address, clock);
        return ledger.answer(question).stream()
                .map(row -> IndicatorJson.of(row, question.split()))
                .toList();
    }
}
