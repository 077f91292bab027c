package dev.centralita.web.security;

import dev.centralita.shared.settings.Settings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;

/** Stands before a {@link BasicRealm}; refuses without a word, as its callers are used to, and asks only who sent nothing. */
public final class BasicRealmFilter extends HttpFilter {

    private final transient BasicRealm realm;

    BasicRealmFilter(BasicRealm realm) {
        this.realm = realm;
    }

    /** Puts a guard before every realm. */
    public static void guardAll(ServletContext context, Settings settings) {
        for (BasicRealm realm : BasicRealm.of(settings)) {
            FilterRegistration.Dynamic guard = context.addFilter("realm-" + realm.name(), new BasicRealmFilter(realm));
            guard.setAsyncSupported(true);
            guard.addMappingForUrlPatterns(
                    EnumSet.of(DispatcherType.REQUEST), true, realm.addresses().toArray(String[]::new));
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && realm.opensTo(authorization)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentLength(0);
        if (authorization == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Restricted\"");
        }
    }
}
