package dev.centralita.web.administration.audit;

import dev.centralita.administration.audit.AuditQuery;
import dev.centralita.administration.audit.AuditTrail;
import dev.centralita.administration.audit.VerifyAudit;
import dev.centralita.web.ItemsJson;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what, when. */
@Path("audit")
@Dependent
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {

    @Inject
    private AuditTrail trail;

    @Inject
    private VerifyAudit verify;

    /** The query has {@code before}, {@code size}, {@code who} and {@code what}. */
    @GET
    @Operation(summary = "Who did what, newest first")
    public ItemsJson<AuditEntryJson> list(@Context UriInfo address) {
        Query asked = Query.of(address);
        AuditQuery query = new AuditQuery(
                asked.number("before", 1, Long.MAX_VALUE).orElse(null),
                asked.size(50, 500),
                asked.text("who").orElse(null),
                asked.text("what").orElse(null));
        asked.check();
        List<AuditEntryJson> entries =
                trail.page(query).stream().map(AuditEntryJson::of).toList();
        boolean isFull = entries.size() == query.size();
        return new ItemsJson<>(
                entries, isFull ? Long.toString(entries.get(entries.size() - 1).seq()) : null);
    }

    @GET
    @Path("verification")
    @Operation(summary = "Checks the chain from its beginning")
    public VerificationJson verification() {
        return VerificationJson.of(verify.now());
    }
}
