package dev.centralita.web.administration.user;

import dev.centralita.administration.session.SignIn;
import dev.centralita.administration.session.SignInResult;
import dev.centralita.administration.session.SignOut;
import dev.centralita.administration.session.SignedIn;
import dev.centralita.administration.user.UserName;
import dev.centralita.web.security.CurrentActor;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The session of the browser that asks. */
@Path("session")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public class SessionResource {

    @Inject
    private SignIn signIn;

    @Inject
    private SignOut signOut;

    @Inject
    private SignInMeters meters;

    @Inject
    private CurrentActor current;

    @Inject
    private Refusals refusals;

    @POST
    @PermitAll
    @Operation(summary = "Signs in")
    public Response open(SignInJson wanted, @Context HttpServletRequest request) {
        UserName name = UserName.read(wanted.user()).orElseThrow(refusals::wrongCredentials);
        SignInResult result = refusals.heard(() -> signIn.with(name, wanted.password(), request.getRemoteAddr()));
        meters.ended(result);
        SignedIn person = refusals.opened(result);
        return Response.ok(SessionJson.of(person))
                .cookie(SessionCookie.holding(person.token().reveal(), request.isSecure()))
                .build();
    }

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "Who is signed in")
    public SessionJson mine() {
        return SessionJson.of(current.person());
    }

    @DELETE
    @RolesAllowed("viewer")
    @Operation(summary = "Signs out")
    public Response end(@Context HttpServletRequest request) {
        signOut.of(current.person());
        return Response.noContent()
                .cookie(SessionCookie.removed(request.isSecure()))
                .build();
    }
}
