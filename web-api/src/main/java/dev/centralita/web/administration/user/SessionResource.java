package dev.centralita.web.administration.user;

import dev.centralita.administration.session.ChangePassword;
import dev.centralita.administration.session.SignIn;
import dev.centralita.administration.session.SignInResult;
import dev.centralita.administration.session.SignInResult.Opened;
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
import jakarta.ws.rs.core.SecurityContext;

/** The session of the browser that asks. */
@Path("session")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final SignIn signIn;
    private final SignOut signOut;
    private final ChangePassword changePassword;
    private final CurrentActor current;
    private final Refusals refusals;

    @Inject
    public SessionResource(
            SignIn signIn, SignOut signOut, ChangePassword changePassword, CurrentActor current, Refusals refusals) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.changePassword = changePassword;
        this.current = current;
        this.refusals = refusals;
    }

    @POST
    @PermitAll
    public Response open(SignInJson wanted, @Context HttpServletRequest request, @Context SecurityContext connection) {
        UserName name = UserName.read(wanted.user()).orElseThrow(refusals::wrongCredentials);
        SignedIn person = opened(refusals.heard(() -> signIn.with(name, wanted.password(), request.getRemoteAddr())));
        return Response.ok(SessionJson.of(person))
                .cookie(SessionCookie.holding(person.token().reveal(), connection.isSecure()))
                .build();
    }

    @GET
    @RolesAllowed("viewer")
    public SessionJson mine() {
        return SessionJson.of(current.person());
    }

    @DELETE
    @RolesAllowed("viewer")
    public Response end(@Context SecurityContext connection) {
        signOut.of(current.person());
        return Response.noContent()
                .cookie(SessionCookie.removed(connection.isSecure()))
                .build();
    }

    @POST
    @Path("password")
    @RolesAllowed("viewer")
    public void changePassword(NewPasswordJson change) {
        SignedIn person = current.person();
        opened(refusals.heard("wanted", () -> changePassword.of(person, change.current(), change.wanted())));
    }

    private SignedIn opened(SignInResult result) {
        if (result instanceof Opened opened) {
            return opened.person();
        }
        throw result instanceof SignInResult.Locked locked ? refusals.locked(locked) : refusals.wrongCredentials();
    }
}
