package dev.centralita.web.administration;

import dev.centralita.administration.health.Databases;
import dev.centralita.administration.health.Health;
import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.HealthReport;
import dev.centralita.administration.health.PartReport;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Health for balancers and monitors, in the shape that MicroProfile Health gave it; the text never holds a secret. */
@WebServlet({"/health", "/health/live", "/health/ready", "/health/db"})
public class HealthServlet extends HttpServlet {

    private static final Set<String> DATABASES = Set.of(HealthProbe.HUB_DATABASE, HealthProbe.CALLCENTER_DATABASE);

    @Inject
    private transient Health health;

    @Inject
    private transient Databases databases;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case "/health/live" -> answer(response, true, List.of());
            case "/health/ready" -> {
                HealthReport hub = health.report().only(HealthProbe.HUB_DATABASE::equals);
                answer(response, databases.isHubUpToDate() && hub.isUp(), hub.parts());
            }
            case "/health/db" -> answer(response, health.report().only(DATABASES::contains));
            default -> answer(response, health.report());
        }
    }

    private static void answer(HttpServletResponse response, HealthReport report) throws IOException {
        answer(response, report.isUp(), report.parts());
    }

    private static void answer(HttpServletResponse response, boolean isUp, List<PartReport> parts) throws IOException {
        JsonArrayBuilder checks = Json.createArrayBuilder();
        parts.forEach(part -> checks.add(check(part)));
        JsonObject answer = Json.createObjectBuilder()
                .add("status", isUp ? "UP" : "DOWN")
                .add("checks", checks)
                .build();
        response.setStatus(isUp ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject check(PartReport part) {
        return Json.createObjectBuilder()
                .add("name", part.part())
                .add("status", part.isDown() ? "DOWN" : "UP")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("state", part.state().name())
                                .add("since", part.since().toString())
                                .add("explanation", part.explanation()))
                .build();
    }
}
