package dev.centralita.web.problem;

import dev.centralita.web.CallCentreAddress;
import dev.centralita.web.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The server's error page: a problem for programs, a page for a person who mistyped an address, and for the callers of
 * the old call-centre service what that one said, the same page included.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final Logger log = System.getLogger(ErrorServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        String asked = asked(request);
        Language language = Language.of(request, asked);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            log.log(Level.ERROR, "a request failed unexpectedly", thrown);
        }
        if (status == 404 && (CallCentreAddress.isOne(asked) || isPerson(request, asked))) {
            sendPage(response, language);
        } else {
            ProblemAnswer.send(response, Problem.of(status, language), asked);
        }
    }

    /** Without a status somebody asked for this very address, and there is nothing here. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address ? address : "";
    }

    private static boolean isPerson(HttpServletRequest request, String asked) {
        @Nullable String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html") && !asked.startsWith("/api/");
    }

    private static void sendPage(HttpServletResponse response, Language language) throws IOException {
        response.setStatus(404);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Language", language.tag());
        String page = """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>Page Not Found</title></head>
                <body><h1>ERROR 404</h1><p>%s</p></body>
                </html>
                """.formatted(language.tag(), Problem.TEXTS.say(language, "not-found"));
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
