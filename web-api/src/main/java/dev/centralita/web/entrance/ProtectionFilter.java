package dev.centralita.web.entrance;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Tells browsers what our pages never do, so that they refuse it to whoever slips something in. */
@Dependent
public class ProtectionFilter extends HttpFilter {

    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private String console = "";

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        try (InputStream page = config.getServletContext().getResourceAsStream("/admin/index.html")) {
            console = ContentPolicy.ofConsole(
                    page == null ? "" : new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new ServletException("the console's page cannot be read", unreadable);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        chain.doFilter(request, response);
    }

    private String policy(String address) {
        if (address.startsWith("/admin/")) {
            return console;
        }
        return address.startsWith("/docs/") ? ContentPolicy.OF_DOCUMENTATION : ContentPolicy.OF_DATA;
    }
}
