package dev.centralita.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Notes at each REST request who sent it; whether they may is decided by {@link Authorisation}. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@Dependent
public class AuthenticationFilter implements ContainerRequestFilter {

    @Inject
    private Authentication authentication;

    @Inject
    private PhonesProgram phones;

    @Inject
    private CurrentActor current;

    @Override
    public void filter(ContainerRequestContext request) {
        Cookie session = request.getCookies().get(Authentication.COOKIE);
        authentication
                .by(request.getHeaderString(Authentication.KEY_HEADER), session == null ? null : session.getValue())
                .or(() -> phones.by(
                        request.getHeaderString(HttpHeaders.AUTHORIZATION),
                        request.getUriInfo().getPathSegments()))
                .ifPresent(caller -> {
                    current.is(caller);
                    request.setSecurityContext(new CallerContext(caller, request.getSecurityContext()));
                });
    }
}
