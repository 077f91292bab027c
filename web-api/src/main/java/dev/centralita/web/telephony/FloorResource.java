package dev.centralita.web.telephony;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.floor.WatchFloor;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.telephony.indicator.Targets;
import dev.centralita.telephony.pbx.WatchPbxs;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The call centre as this node hears it. */
@Path("/telephony/floor")
@Dependent
@RolesAllowed("viewer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "telephony")
public class FloorResource {

    @Inject
    private WatchFloor floor;

    @Inject
    private WatchPbxs pbxs;

    @Inject
    private IndicatorLedger ledger;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            summary = "Queues with their callers, agents and extensions, this moment",
            description = "What is shown of a PBX is as old as its heardAt. Of several nodes the one that hears a PBX"
                    + " knows its floor. zone says whose midnight begins the day that the figures of today count from.")
    public FloorJson now(@Context UriInfo address) {
        Query query = Query.of(address);
        ZoneId zone = query.zone("zone").orElse(ZoneOffset.UTC);
        query.check();
        Instant now = clock.instant();
        return FloorJson.of(
                now,
                pbxs.all(),
                floor.now(),
                today(now, zone),
                Targets.of(settings).answer());
    }

    /** Without the database the floor is shown all the same. */
    private Map<String, Figures> today(Instant now, ZoneId zone) {
        Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        IndicatorQuestion question =
                new IndicatorQuestion(midnight, now.plusSeconds(1), zone, Grain.WHOLE, Split.QUEUE, null, null);
        try {
            return ledger.answer(question).stream()
                    .filter(row -> row.of() != null)
                    .collect(Collectors.toMap(row -> String.valueOf(row.of()), IndicatorRow::figures));
        } catch (DatabaseAway away) {
            return Map.of();
        }
    }
}
