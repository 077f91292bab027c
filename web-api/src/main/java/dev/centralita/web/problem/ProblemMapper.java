package dev.centralita.web.problem;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whatever a resource throws becomes a problem in the caller's language; what nobody expected is logged once. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger log = System.getLogger(ProblemMapper.class.getName());
    private static final List<String> KEPT =
            List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Language language = Language.of(request);
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidFields invalid) {
                return answer(Problem.of(invalid, language)).build();
            }
            if (cause instanceof Refused refused) {
                return answer(Problem.of(refused, language)).build();
            }
            if (cause instanceof DatabaseAway) {
                return answer(Problem.of(503, language)).build(); // the health page and the log tell of it once
            }
            if (cause instanceof WebApplicationException known) {
                return ofServer(known.getResponse(), language, thrown);
            }
        }
        return unexpected(thrown, 500, language);
    }

    private static Response ofServer(Response servers, Language language, Throwable thrown) {
        if (servers.getStatus() < 400) {
            return servers;
        }
        if (servers.getStatus() >= 500 && servers.getStatus() != 503) {
            return unexpected(thrown, servers.getStatus(), language);
        }
        Response.ResponseBuilder answer = answer(Problem.of(servers.getStatus(), language));
        MultivaluedMap<String, Object> headers = servers.getHeaders();
        KEPT.stream().filter(headers::containsKey).forEach(name -> answer.header(name, headers.getFirst(name)));
        return answer.build();
    }

    private static Response unexpected(Throwable thrown, int status, Language language) {
        log.log(Level.ERROR, "a request failed unexpectedly", thrown);
        return answer(Problem.of(status, language)).build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, problem.language().tag())
                .entity(problem.toJson());
        problem.retryAfterSeconds().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait));
        return answer;
    }
}
