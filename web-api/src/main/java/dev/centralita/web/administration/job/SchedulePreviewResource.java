package dev.centralita.web.administration.job;

import dev.centralita.administration.schedule.Schedule;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.request.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a schedule would fire, before anybody saves it. */
@Path("/schedule-preview")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public class SchedulePreviewResource {

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "The next five firings of ?cron= in ?zone=")
    public FiringsJson firings(@Context UriInfo address) {
        Query query = Query.of(address);
        String cron = query.text("cron").orElse("");
        String zone = query.text("zone").orElse("UTC");
        query.check();
        try {
            return new FiringsJson(new Schedule(cron, ZoneId.of(zone))
                    .after(clock.instant())
                    .limit(JobJson.FIRINGS_SHOWN)
                    .toList());
        } catch (DateTimeException unknown) {
            throw new InvalidFields(JobTexts.field("zone", "wrong-zone", Map.of("value", zone)));
        } catch (IllegalArgumentException wrong) {
            throw new InvalidFields(JobTexts.field("cron", "wrong-schedule", Map.of("value", cron)));
        }
    }
}
