package dev.centralita.web.administration;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Every figure as Prometheus reads it. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    @Inject
    private transient PrometheusMeterRegistry meters;

    @Inject
    private transient PartMeters parts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        parts.look();
        response.setContentType(TEXT);
        meters.scrape(response.getOutputStream(), TEXT);
    }
}
