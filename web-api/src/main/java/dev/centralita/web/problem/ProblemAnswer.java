package dev.centralita.web.problem;

import dev.centralita.web.CallCentreAddress;
import dev.centralita.web.Language;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers with a problem where there is no resource: in filters, servlets and the server's error page; at the old
 * call-centre service's addresses with the error that it would have told.
 */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    public static void send(HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException {
        send(response, Problem.of(refused, Language.of(request)), request.getRequestURI());
    }

    /** In the form that callers of the asked address read. */
    static void send(HttpServletResponse response, Problem problem, String asked) throws IOException {
        response.setHeader("Content-Language", problem.language().tag());
        problem.retryAfterSeconds().ifPresent(wait -> response.setHeader("Retry-After", wait));
        if (CallCentreAddress.isOne(asked)) {
            sendAsBefore(response, problem);
        } else {
            response.setStatus(problem.status());
            response.setContentType(Problem.MEDIA_TYPE);
            write(response, problem.toJson());
        }
    }

    /** The old call-centre service blamed whoever asked for its own failures as well. */
    private static void sendAsBefore(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status() < 500 ? problem.status() : 400);
        response.setContentType("application/json; charset=utf-8");
        write(
                response,
                Json.createObjectBuilder()
                        .add("error", problem.detail())
                        .build()
                        .toString());
    }

    private static void write(HttpServletResponse response, String body) throws IOException {
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
