package dev.centralita.web.entrance;

import dev.centralita.shared.LogContext;
import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names every request, in the answer and in every log line; a caller's own name for it is kept. */
@Dependent
public class RequestIdFilter extends HttpFilter {

    static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = request.getAttribute(HEADER) instanceof String known ? known : id(request.getHeader(HEADER));
        request.setAttribute(HEADER, id); // the server's error page comes by a second time, on its own
        response.setHeader(HEADER, id);
        Runnable leave = LogContext.enter(LogContext.REQUEST, id);
        try {
            chain.doFilter(request, response);
        } finally {
            leave.run();
        }
    }

    static String id(@Nullable String offered) {
        return offered != null && SANE.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
    }
}
