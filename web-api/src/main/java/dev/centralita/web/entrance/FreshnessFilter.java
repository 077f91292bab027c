package dev.centralita.web.entrance;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How long an answer may be kept. Files may be kept but are asked for again each time, which costs one short answer
 * while they are the same; data are never kept.
 */
@Dependent
public class FreshnessFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = request.getRequestURI();
        boolean isFile = address.startsWith("/admin/") || address.startsWith("/docs/");
        response.setHeader("Cache-Control", isFile ? "no-cache" : "no-store");
        chain.doFilter(request, response);
    }
}
