package dev.centralita.web.entrance;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** One line for each request, after it was answered; without its query, which may hold what a log must not. */
@Dependent
public class AccessLogFilter extends HttpFilter {

    private static final Logger log = System.getLogger("dev.centralita.access");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            log.log(
                    level(request),
                    () -> "%s %s %d %d ms %s"
                            .formatted(
                                    request.getMethod(),
                                    oneLine(request.getRequestURI()),
                                    response.getStatus(),
                                    took,
                                    request.getRemoteAddr()));
        }
    }

    /** Probes and files come every few seconds and say nothing new. */
    private static Level level(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.startsWith("/health") || address.equals("/metrics") || address.startsWith("/admin/")
                ? Level.DEBUG
                : Level.INFO;
    }

    private static String oneLine(String address) {
        return address.replaceAll("\\p{Cntrl}", "?");
    }
}
