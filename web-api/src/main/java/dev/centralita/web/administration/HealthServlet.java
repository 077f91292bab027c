package dev.centralita.web.administration;

import dev.centralita.administration.health.HealthProbe;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Health for balancers and monitors. */
@WebServlet({"/health", "/health/live", "/health/ready", "/health/db"})
public class HealthServlet extends HttpServlet {

    @Inject
    @Any
    private transient Instance<HealthProbe> probes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        for (HealthProbe probe : probes) {
            response.getWriter().println(probe.part() + " " + probe.look());
        }
    }
}
