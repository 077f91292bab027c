package dev.centralita.web.entrance;

import dev.centralita.administration.access.AccessSettings;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets pages of other sites call the API where an operator allows it; they call with keys, never with our cookie. */
@Dependent
public class CorsFilter extends HttpFilter {

    private final transient Set<String> origins;

    @Inject
    public CorsFilter(Settings settings) {
        this.origins = settings.find(AccessSettings.CORS_ORIGINS).orElse(List.of()).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        @Nullable String origin = request.getHeader("Origin");
        if (origin == null || !origins.contains(origin)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.addHeader("Vary", "Origin");
        response.setHeader("Access-Control-Expose-Headers", RequestIdFilter.HEADER + ", Retry-After");
        if (isPreflight(request)) {
            response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
            response.setHeader(
                    "Access-Control-Allow-Headers", "content-type, accept-language, x-api-key, x-request-id");
            response.setHeader("Access-Control-Max-Age", "600");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return "OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null;
    }
}
