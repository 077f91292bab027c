package dev.centralita.web.housekeeping;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobConflict;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.run.RequestRuns;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.RunState;
import dev.centralita.administration.run.Runs;
import dev.centralita.shared.Actor;
import dev.centralita.shared.Sentence;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The call-centre service's addresses for running its jobs by hand, with its answers; other methods find nothing here.
 * Whoever asks while a run is under way waits for that one.
 */
@WebServlet({"/cron/chat-auto-resolve", "/cron/chat-auto-opened"})
public class CronServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final Actor CALLER = new Actor(Actor.Kind.API_KEY, "cron");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    @Inject
    private transient Jobs jobs;

    @Inject
    private transient RequestRuns requestRuns;

    @Inject
    private transient Runs runs;

    @Inject
    private transient Clock clock;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String task = request.getServletPath().endsWith("resolve") ? "chat_auto_resolve" : "chat_auto_open";
        Optional<Sentence> problem = problemOf(task);
        if (problem.isEmpty()) {
            answer(response, HttpServletResponse.SC_OK, "notice", "Cron Executed ok");
        } else {
            answer(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "error",
                    Texts.say(Language.of(request), problem.get()));
        }
    }

    /** Runs the job of the task and waits for its end; empty if it succeeded. */
    private Optional<Sentence> problemOf(String task) {
        try {
            Optional<Job> job = jobs.all().stream()
                    .filter(known -> known.definition().task().equals(task))
                    .findFirst();
            return job.isEmpty()
                    ? Optional.of(Sentence.of("no-job-of-task", "no job runs {task}", Map.of("task", task)))
                    : problemOf(ended(requestRuns.startOrJoin(job.get().name(), CALLER)));
        } catch (JobConflict conflict) {
            return Optional.of(why(conflict));
        } catch (DatabaseAway away) {
            return Optional.of(DatabaseAway.TOLD);
        }
    }

    private static Sentence why(JobConflict conflict) {
        return conflict.facts().get("reason") instanceof Sentence reason
                ? reason
                : Sentence.of("conflict", "it does not fit ({code})", Map.of("code", conflict.code()));
    }

    private static Optional<Sentence> problemOf(RunRecord run) {
        return run.state() == RunState.SUCCEEDED
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "run-ended-otherwise",
                        "run {run} is {state}",
                        Map.of("run", run.id(), "state", run.state().word())));
    }

    private RunRecord ended(RunRecord begun) {
        Instant end = clock.instant().plus(PATIENCE);
        RunRecord run = begun;
        while (!run.state().isOver() && clock.instant().isBefore(end)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            run = runs.find(begun.id()).orElse(run);
        }
        return run;
    }

    private static void answer(HttpServletResponse response, int status, String member, String text)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        String body = Json.createObjectBuilder().add(member, text).build().toString();
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
