package dev.centralita.web.entrance;

import dev.centralita.administration.access.AccessSettings;
import dev.centralita.shared.settings.Settings;
import dev.centralita.web.problem.ProblemAnswer;
import dev.centralita.web.problem.Refused;
import dev.centralita.web.security.Authentication;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the WebSocket, where a refusal is still an ordinary answer. A browser sends our cookie along with a
 * WebSocket that any page opens, so the page has to be ours, or one that an operator allows.
 */
@Dependent
public class LiveFilter extends HttpFilter {

    private final transient Authentication authentication;
    private final transient Set<String> allowed;

    @Inject
    public LiveFilter(Authentication authentication, Settings settings) {
        this.authentication = authentication;
        this.allowed = settings.find(AccessSettings.CORS_ORIGINS).orElse(List.of()).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isWelcome(request.getHeader("Origin"), request.getHeader("Host"))) {
            ProblemAnswer.send(request, response, new Refused(403, "not-allowed"));
        } else if (authentication.of(request).isEmpty()) {
            ProblemAnswer.send(request, response, new Refused(401, "not-signed-in"));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Programs that are no browser name no origin. */
    boolean isWelcome(@Nullable String origin, @Nullable String host) {
        return origin == null || allowed.contains(origin) || placeOf(origin).equals(host);
    }

    private static String placeOf(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
