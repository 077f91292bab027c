package dev.centralita.jobs;

import dev.centralita.administration.job.DefineJobs;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.job.Task;
import dev.centralita.administration.job.Tasks;
import dev.centralita.shared.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Lets every task prepare and gives a fresh installation the jobs they suggest; one that was deleted or exists is left alone. */
@Dependent
class FirstJobs {

    private final Tasks tasks;
    private final Jobs jobs;
    private final DefineJobs define;

    @Inject
    FirstJobs(Tasks tasks, Jobs jobs, DefineJobs define) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.define = define;
    }

    void make() {
        for (Task task : tasks.all()) {
            if (task.off().isEmpty()) {
                task.prepare();
                task.firstJob().ifPresent(this::make);
            }
        }
    }

    private void make(JobDefinition job) {
        if (jobs.find(job.name()).isEmpty() && jobs.isFirstMentionOf(job.name())) {
            define.add(job, Actor.HUB);
            JobRunner.log.log(
                    Level.INFO,
                    () -> "SUCCESS: Job " + job.name() + " is set up: " + job.task() + " at "
                            + job.schedule().cron() + " " + job.schedule().zone());
        }
    }
}
