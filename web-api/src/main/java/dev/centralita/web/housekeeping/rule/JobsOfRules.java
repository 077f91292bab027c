package dev.centralita.web.housekeeping.rule;

import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.Runs;
import dev.centralita.housekeeping.rule.RuleVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which job follows which rule, and what its newest run came to. */
@Dependent
class JobsOfRules {

    private static final String PARAMETER = "rule";

    private final Jobs jobs;
    private final Tasks tasks;
    private final Runs runs;

    @Inject
    JobsOfRules(Jobs jobs, Tasks tasks, Runs runs) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.runs = runs;
    }

    List<RuleJson> beside(List<RuleVersion> rules) {
        Map<String, JobName> followers = followers();
        Map<JobName, List<RunRecord>> latest = runs.latest();
        return rules.stream()
                .map(rule -> beside(rule, followers.get(rule.rule().name().value()), latest))
                .toList();
    }

    RuleJson beside(RuleVersion rule) {
        return beside(List.of(rule)).get(0);
    }

    private static RuleJson beside(RuleVersion rule, @Nullable JobName job, Map<JobName, List<RunRecord>> latest) {
        if (job == null) {
            return RuleJson.of(rule);
        }
        RunRecord last = latest.getOrDefault(job, List.of()).stream()
                .filter(run -> run.state().isOver())
                .findFirst()
                .orElse(null);
        return RuleJson.of(rule, job, last);
    }

    private Map<String, JobName> followers() {
        Map<String, JobName> followers = new HashMap<>();
        for (Job job : jobs.all()) {
            tasks.parameterOf(job.definition(), PARAMETER).ifPresent(rule -> followers.putIfAbsent(rule, job.name()));
        }
        return followers;
    }
}
