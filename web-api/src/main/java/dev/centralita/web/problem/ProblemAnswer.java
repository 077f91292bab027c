package dev.centralita.web.problem;

import dev.centralita.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers with a problem where there is no resource: in filters, servlets and the server's error page. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    public static void send(HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException {
        send(response, Problem.of(refused, Language.of(request)));
    }

    static void send(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", problem.language().tag());
        problem.retryAfterSeconds().ifPresent(wait -> response.setHeader("Retry-After", wait));
        response.getOutputStream().write(problem.toJson().getBytes(StandardCharsets.UTF_8));
    }
}
