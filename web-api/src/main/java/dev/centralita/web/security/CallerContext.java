package dev.centralita.web.security;

import dev.centralita.administration.user.Role;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Arrays;

/** The caller as JAX-RS sees it. */
record CallerContext(Caller caller, SecurityContext before) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return Arrays.stream(Role.values())
                .anyMatch(known -> known.word().equals(role) && caller.role().includes(known));
    }

    @Override
    public boolean isSecure() {
        return before.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return caller.person() == null ? "API_KEY" : "SESSION";
    }
}
