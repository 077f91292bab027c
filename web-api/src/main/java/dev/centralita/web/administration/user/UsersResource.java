package dev.centralita.web.administration.user;

import dev.centralita.administration.session.LockSubject;
import dev.centralita.administration.session.Lockouts;
import dev.centralita.administration.session.UnlockUser;
import dev.centralita.administration.setup.InviteUser;
import dev.centralita.administration.setup.IssueSetupLink;
import dev.centralita.administration.setup.SetupLink;
import dev.centralita.administration.user.ChangeUser;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserId;
import dev.centralita.administration.user.UserName;
import dev.centralita.administration.user.Users;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people at the console. */
@Path("users")
@Dependent
@RolesAllowed("admin")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
public class UsersResource {

    @Inject
    private Users users;

    @Inject
    private Lockouts lockouts;

    @Inject
    private InviteUser invite;

    @Inject
    private ChangeUser change;

    @Inject
    private IssueSetupLink links;

    @Inject
    private UnlockUser unlock;

    @Inject
    private CurrentActor current;

    @Inject
    private Refusals refusals;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "Everybody at the console")
    public ItemsJson<UserJson> list() {
        return ItemsJson.all(users.all().stream().map(this::json).toList());
    }

    @POST
    @Operation(summary = "Invites a person; answers the setup link to hand over")
    public Response invite(InvitationJson wanted) {
        User invited = User.invited(new UserName(wanted.name()), wanted.displayName(), wanted.role());
        SetupLink link = refusals.heard(() -> invite.as(invited, current.actor()));
        return Response.status(Response.Status.CREATED)
                .entity(new InvitedJson(json(invited), link.path(), link.endsAt()))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Operation(summary = "Changes display name, role or whether the person is enabled")
    public UserJson change(@PathParam("id") UUID id, UserChangeJson wanted) {
        return json(refusals.heard(() ->
                change.to(new UserId(id), wanted.displayName(), wanted.role(), wanted.enabled(), current.actor())));
    }

    @POST
    @Path("{id}/setup-link")
    @Operation(summary = "Another setup link, for whoever lost the password")
    public SetupLinkJson setupLink(@PathParam("id") UUID id) {
        return SetupLinkJson.of(refusals.heard(() -> links.to(new UserId(id), current.actor())));
    }

    @POST
    @Path("{id}/unlock")
    @Operation(summary = "Lets a person try again who failed too often")
    public void unlock(@PathParam("id") UUID id) {
        refusals.heard(() -> unlock.of(new UserId(id), current.actor()));
    }

    private UserJson json(User user) {
        return UserJson.of(
                user,
                lockouts.lockedUntil(LockSubject.name(user.name()), clock.instant())
                        .orElse(null));
    }
}
