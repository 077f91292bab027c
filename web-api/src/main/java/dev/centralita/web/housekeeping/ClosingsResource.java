package dev.centralita.web.housekeeping;

import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.housekeeping.closing.ClosingHistory;
import dev.centralita.housekeeping.closing.ClosingSearch;
import dev.centralita.housekeeping.closing.ClosingState;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.Language;
import dev.centralita.web.problem.Refused;
import dev.centralita.web.request.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log of closings, the predecessor's rows included. */
@Path("/housekeeping/closings")
@Dependent
@RolesAllowed("viewer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "housekeeping")
public class ClosingsResource {

    @Inject
    ClosingHistory history;

    @GET
    @Operation(
            summary = "Closings, newest first",
            description = "q is a conversation's or an agent's number; also state, agent, from, to, before, size. "
                    + "A closing at Huggy is final: the platform offers no way to open a chat again.")
    public ItemsJson<ClosingJson> list(@Context UriInfo address, @Context HttpHeaders headers) {
        Query query = Query.of(address);
        Optional<String> number = query.text("q");
        ClosingState state = query.choice("state", ClosingState.class).orElse(null);
        Long agent = query.number("agent", 1, Long.MAX_VALUE).orElse(null);
        var from = query.moment("from").orElse(null);
        var to = query.moment("to").orElse(null);
        Long before = query.number("before", 1, Long.MAX_VALUE).orElse(null);
        int size = query.size(50, 500);
        query.check();
        if (number.isPresent() && !number.get().matches("\\d{1,18}")) {
            return ItemsJson.all(List.of());
        }
        List<Closing> page = history.find(
                new ClosingSearch(number.map(Long::valueOf).orElse(null), state, agent, from, to, before, size));
        Language language = Language.of(headers);
        return new ItemsJson<>(
                page.stream().map(closing -> ClosingJson.of(closing, language)).toList(),
                page.size() < size
                        ? null
                        : Long.toString(page.get(page.size() - 1).id()));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(summary = "One closing")
    public ClosingJson one(@PathParam("id") long id, @Context HttpHeaders headers) {
        return history.find(id)
                .map(closing -> ClosingJson.of(closing, Language.of(headers)))
                .orElseThrow(() -> new Refused(404, "not-found"));
    }
}
