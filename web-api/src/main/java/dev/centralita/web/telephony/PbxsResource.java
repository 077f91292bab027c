package dev.centralita.web.telephony;

import dev.centralita.telephony.pbx.WatchPbxs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The PBXs and how the line to each stands. */
@Path("telephony/pbxs")
@Produces(MediaType.APPLICATION_JSON)
public class PbxsResource {

    @Inject
    private WatchPbxs watch;

    @GET
    @RolesAllowed("viewer")
    public PbxsJson all() {
        return PbxsJson.of(watch.all());
    }
}
