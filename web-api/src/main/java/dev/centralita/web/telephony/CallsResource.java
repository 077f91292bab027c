package dev.centralita.web.telephony;

import dev.centralita.telephony.call.CallHistory;
import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.CallSearch;
import dev.centralita.telephony.call.SearchTooWide;
import dev.centralita.telephony.command.SeeChannels;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.problem.Refused;
import dev.centralita.web.request.Query;
import dev.centralita.web.telephony.command.CommandTexts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls, those that are going on included. */
@Path("/telephony/calls")
@Dependent
@RolesAllowed("viewer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "telephony")
public class CallsResource {

    @Inject
    CallHistory history;

    @Inject
    SeeChannels seeChannels;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "Calls, newest first",
            description = "q is what a number begins with, the caller's or the dialled one, or a part of the caller's"
                    + " name; six digits and more are looked for among all calls, anything else among those of the"
                    + " last 31 days unless from says since when. Also disposition, queue, agent (a name or an"
                    + " extension), from, to, before, size. A search that would take too long is refused."
                    + " A call appears while it goes on, with disposition in-progress.")
    public ItemsJson<CallJson> list(@Context UriInfo address) {
        Query query = Query.of(address);
        Optional<CallOutcome> outcome = query.choice("disposition", CallOutcome.class);
        Optional<String> before = query.text("before");
        CallSearch search = new CallSearch(
                query.text("q").orElse(null),
                outcome.map(CallOutcome::disposition).orElse(null),
                outcome.filter(CallOutcome.IN_PROGRESS::equals).isPresent(),
                query.text("queue").orElse(null),
                query.text("agent").orElse(null),
                query.moment("from").orElse(null),
                query.moment("to").orElse(null),
                before.flatMap(CallSearch.Place::parse).orElse(null),
                query.size(50, 500));
        query.check();
        List<CallRecord> page = find(search.within(clock.instant()));
        return new ItemsJson<>(
                page.stream().map(CallJson::withoutTimeline).toList(),
                page.size() < search.size()
                        ? null
                        : CallSearch.Place.of(page.get(page.size() - 1)).toString());
    }

    @GET
    @Path("{pbx}/{id}")
    @Operation(
            summary = "One call and what happened in it",
            description = "timeline tells each step by a word: began, entered-queue, left-queue, rang, stopped-ringing,"
                    + " answered, held, resumed, transferred, hung-up, ended.")
    public CallJson one(@PathParam("pbx") String pbx, @PathParam("id") String id) {
        return idOf(pbx, id)
                .flatMap(history::find)
                .map(CallJson::withTimeline)
                .orElseThrow(() -> new Refused(404, "not-found"));
    }

    @GET
    @Path("{pbx}/{id}/channels")
    @Operation(
            summary = "The channels of a call that are up this moment",
            description = "Asked of the PBX itself, for commands that name a channel; none once the call is over.")
    public ItemsJson<ChannelJson> channels(@PathParam("pbx") String pbx, @PathParam("id") String id) {
        CallId call = idOf(pbx, id).orElseThrow(() -> new Refused(404, "not-found"));
        Instant now = clock.instant();
        return ItemsJson.all(CommandTexts.answering(pbx, name -> seeChannels.of(call)).stream()
                .map(seen -> ChannelJson.of(seen, now))
                .toList());
    }

    private List<CallRecord> find(CallSearch search) {
        try {
            return history.find(search);
        } catch (SearchTooWide tooWide) {
            throw new Refused(422, "search-too-wide");
        }
    }

    /** What cannot be an id names no call. */
    private static Optional<CallId> idOf(String pbx, String id) {
        try {
            return Optional.of(new CallId(new PbxName(pbx), id));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }
}
