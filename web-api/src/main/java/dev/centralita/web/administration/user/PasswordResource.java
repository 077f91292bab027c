package dev.centralita.web.administration.user;

import dev.centralita.administration.session.ChangePassword;
import dev.centralita.administration.session.SignedIn;
import dev.centralita.web.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The password of whoever asks. */
@Path("session/password")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public class PasswordResource {

    @Inject
    private ChangePassword change;

    @Inject
    private CurrentActor current;

    @Inject
    private Refusals refusals;

    @POST
    @RolesAllowed("viewer")
    @Operation(summary = "Changes one's own password; every other session ends")
    public void change(NewPasswordJson wanted) {
        SignedIn person = current.person();
        refusals.opened(refusals.heard("wanted", () -> change.of(person, wanted.current(), wanted.wanted())));
    }
}
