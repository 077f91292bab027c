package dev.centralita.web.entrance;

import dev.centralita.administration.access.AccessSettings;
import dev.centralita.shared.Allowance;
import dev.centralita.shared.settings.Settings;
import dev.centralita.web.problem.ProblemAnswer;
import dev.centralita.web.problem.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** One client cannot take the hub away from the others; its address counts, whatever it calls itself. */
@Dependent
public class RateFilter extends HttpFilter {

    private static final int CLIENTS = 10_000;

    private final transient Allowance allowance;
    private final transient Clock clock;

    @Inject
    public RateFilter(Settings settings, Clock clock) {
        this.allowance = new Allowance(
                settings.get(AccessSettings.REQUEST_RATE), settings.get(AccessSettings.REQUEST_BURST), CLIENTS);
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Duration> wait = allowance.take(request.getRemoteAddr(), clock.instant());
        if (wait.isPresent()) {
            ProblemAnswer.send(request, response, new Refused(429, "too-many-requests").retryAfter(wait.get()));
        } else {
            chain.doFilter(request, response);
        }
    }
}
