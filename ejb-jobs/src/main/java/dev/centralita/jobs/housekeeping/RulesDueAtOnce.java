package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.run.FireJobs;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rulebook.Rulebook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The rules that may be due as soon as somebody writes, because no silence has to pass first. */
@Dependent
class RulesDueAtOnce {

    /** However much is written at a desk, a job runs no more often, on all nodes together. */
    private static final Duration SPACING = Duration.ofSeconds(20);

    private final Jobs jobs;
    private final Tasks tasks;
    private final Rulebook rulebook;
    private final FireJobs fireJobs;
    private final Clock clock;

    @Inject
    RulesDueAtOnce(Jobs jobs, Tasks tasks, Rulebook rulebook, FireJobs fireJobs, Clock clock) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.rulebook = rulebook;
        this.fireJobs = fireJobs;
        this.clock = clock;
    }

    /**
     * Runs their jobs, those at least that are on and not paused.
     *
     * @return the desks one of whose jobs runs already or ran just now: what changed there is for the run after it
     */
    Set<DeskName> runAt(Set<DeskName> desks) {
        Set<DeskName> again = new HashSet<>();
        for (Job job : jobs.all()) {
            deskWaitingWith(job)
                    .filter(desks::contains)
                    .filter(desk ->
                            ranJustNow(job) || fireJobs.early(job.name()).isEmpty())
                    .ifPresent(again::add);
        }
        return again;
    }

    private Optional<DeskName> deskWaitingWith(Job job) {
        return tasks.parameterOf(job.definition(), RuleTask.RULE)
                .filter(name -> job.isActiveAt(clock.instant()) && !name.isBlank())
                .flatMap(name -> rulebook.find(new RuleName(name)))
                .map(RuleVersion::rule)
                .filter(rule -> rule.enabled() && isDueAtOnce(rule))
                .map(Rule::desk);
    }

    private boolean ranJustNow(Job job) {
        return job.consideredUntil().isAfter(clock.instant().minus(SPACING));
    }

    private static boolean isDueAtOnce(Rule rule) {
        return rule.when().silence() == null;
    }
}
