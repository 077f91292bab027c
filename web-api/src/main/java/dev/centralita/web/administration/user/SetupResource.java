package dev.centralita.web.administration.user;

import dev.centralita.administration.credential.Token;
import dev.centralita.administration.setup.CompleteSetup;
import dev.centralita.administration.user.UserName;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a setup link leads: choosing a first password. */
@Path("setup")
@Dependent
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "setup")
public class SetupResource {

    @Inject
    private CompleteSetup setup;

    @Inject
    private Refusals refusals;

    @GET
    @Operation(summary = "Whether the first administrator is still to come")
    public SetupStateJson state() {
        return new SetupStateJson(setup.isNeeded());
    }

    @POST
    @Operation(summary = "Chooses a first password with a setup link")
    public void complete(SetupJson wanted) {
        refusals.heard(() -> setup.with(
                new Token(wanted.token()), new UserName(wanted.name()), wanted.displayName(), wanted.password()));
    }
}
