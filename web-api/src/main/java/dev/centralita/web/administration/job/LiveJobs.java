package dev.centralita.web.administration.job;

import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.WatchedJob;
import dev.centralita.web.Language;
import dev.centralita.web.live.LiveShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** News of jobs and runs, in the shapes of their resources. */
@Dependent
class LiveJobs implements LiveShape {

    private final Tasks tasks;
    private final Clock clock;

    @Inject
    LiveJobs(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Area area() {
        return Area.JOBS;
    }

    @Override
    public Optional<Object> json(Object value, Language language) {
        if (value instanceof RunRecord run) {
            return Optional.of(RunJson.of(run, language, clock.instant()));
        }
        if (value instanceof WatchedJob watched) {
            return Optional.of(JobJson.of(
                    watched.job(),
                    watched.runs(),
                    tasks.canUndo(watched.job().definition()),
                    language,
                    clock.instant()));
        }
        return Optional.empty();
    }
}
