package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobConflict;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.run.RequestRuns;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rulebook.Rulebook;
import dev.centralita.shared.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Set;

/** The rules that may be due as soon as somebody writes, because no silence has to pass first. */
@Dependent
class RulesDueAtOnce {

    private static final System.Logger log = System.getLogger(RulesDueAtOnce.class.getName());

    private final Jobs jobs;
    private final Tasks tasks;
    private final Rulebook rulebook;
    private final RequestRuns requestRuns;
    private final Clock clock;

    @Inject
    RulesDueAtOnce(Jobs jobs, Tasks tasks, Rulebook rulebook, RequestRuns requestRuns, Clock clock) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.rulebook = rulebook;
        this.requestRuns = requestRuns;
        this.clock = clock;
    }

    /** Runs their jobs, those at least that are on and not paused. */
    void runAt(Set<DeskName> desks) {
        jobs.all().stream().filter(job -> isWaitingFor(desks, job)).forEach(this::run);
    }

    private boolean isWaitingFor(Set<DeskName> desks, Job job) {
        return job.isActiveAt(clock.instant())
                && tasks.parameterOf(job.definition(), RuleTask.RULE)
                        .filter(name -> !name.isBlank())
                        .flatMap(name -> rulebook.find(new RuleName(name)))
                        .map(RuleVersion::rule)
                        .filter(rule -> rule.enabled() && desks.contains(rule.desk()) && isDueAtOnce(rule))
                        .isPresent();
    }

    private static boolean isDueAtOnce(Rule rule) {
        return rule.when().silence() == null;
    }

    private void run(Job job) {
        try {
            requestRuns.startOrJoin(job.name(), Actor.HUB);
        } catch (JobConflict cannotRun) {
            log.log(Level.DEBUG, () -> job.name() + " is not run at once: " + cannotRun.getMessage());
        }
    }
}
