package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.run.FireJobs;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.rule.ConversationNews;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rulebook.Rulebook;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs rules as soon as something changes at their desk, those at least that no silence has to pass for first. However
 * much changes, a rule is run once in a few seconds.
 */
@Singleton
@Startup
@DependsOn({"DesksAtStart", "JobRunner"})
@TransactionManagement(TransactionManagementType.BEAN)
public class RulesAtNews {

    private final Set<DeskName> changed = ConcurrentHashMap.newKeySet();

    @Inject
    private ConversationNews news;

    @Inject
    private Jobs jobs;

    @Inject
    private Tasks tasks;

    @Inject
    private Rulebook rulebook;

    @Inject
    private FireJobs fireJobs;

    @Inject
    private Clock clock;

    private Runnable stopListening;

    @SuppressWarnings("NullAway.Init")
    public RulesAtNews() {}

    @PostConstruct
    void listen() {
        stopListening = news.subscribe(heard -> changed.add(heard.desk()));
    }

    @PreDestroy
    void leave() {
        stopListening.run();
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        if (changed.isEmpty()) {
            return;
        }
        Set<DeskName> desks = Set.copyOf(changed);
        changed.removeAll(desks);
        try {
            jobs.all().forEach(job -> ruleWaitingFor(desks, job).ifPresent(rule -> run(job, rule)));
        } catch (DatabaseAway away) {
            changed.addAll(desks);
        }
    }

    private Optional<Rule> ruleWaitingFor(Set<DeskName> desks, Job job) {
        return tasks.parameterOf(job.definition(), RuleTask.RULE)
                .filter(name -> job.isActiveAt(clock.instant()) && !name.isBlank())
                .flatMap(name -> rulebook.find(new RuleName(name)))
                .map(RuleVersion::rule)
                .filter(rule -> rule.enabled() && desks.contains(rule.desk()) && isDueAtOnce(rule));
    }

    private static boolean isDueAtOnce(Rule rule) {
        return rule.when().silence() == null;
    }

    /** What changes while the job runs already is for the run after it. */
    private void run(Job job, Rule rule) {
        if (fireJobs.early(job.name()).isEmpty()) {
            changed.add(rule.desk());
        }
    }
}
