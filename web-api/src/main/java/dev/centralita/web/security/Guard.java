package dev.centralita.web.security;

import dev.centralita.administration.session.SignedIn;
import dev.centralita.administration.user.Role;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;

/** Stands before one resource method. */
@Priority(Priorities.AUTHORIZATION)
class Guard implements ContainerRequestFilter {

    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Where a person whose password must change can see it, change it and leave. */
    private static final String OWN_SESSION = "session";

    private final Permission permission;

    Guard(Permission permission) {
        this.permission = permission;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!(request.getSecurityContext().getUserPrincipal() instanceof Caller caller)) {
            throw Denials.signInRequired();
        }
        Role least = permission.role();
        if (least == null || !caller.role().includes(least)) {
            throw Denials.forbidden();
        }
        if (!caller.areas().contains(permission.area())) {
            throw Denials.areaClosed(permission.area().word());
        }
        SignedIn person = caller.person();
        if (person != null) {
            check(person, request);
        }
    }

    private static void check(SignedIn person, ContainerRequestContext request) {
        String token = request.getHeaderString(CSRF_HEADER);
        if (!READING.contains(request.getMethod())
                && (token == null || !person.csrfToken().matches(token))) {
            throw Denials.csrfTokenWrong();
        }
        if (person.mustChangePassword() && !isOwnSession(request)) {
            throw Denials.passwordChangeRequired();
        }
    }

    private static boolean isOwnSession(ContainerRequestContext request) {
        return OWN_SESSION.equals(request.getUriInfo().getPathSegments().get(0).getPath());
    }
}
