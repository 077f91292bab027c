package dev.centralita.web.telephony;

import dev.centralita.telephony.pbx.WatchPbxs;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The PBXs and how the line to each stands. */
@Path("telephony/pbxs")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class PbxsResource {

    @Inject
    private WatchPbxs watch;

    /** Every one at once; there are never so many that the list needs pages. */
    @GET
    @RolesAllowed("viewer")
    public ItemsJson<PbxJson> all(@Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return ItemsJson.all(
                watch.all().stream().map(pbx -> PbxJson.of(pbx, language)).toList());
    }
}
