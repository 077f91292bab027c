package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rulebook.PredecessorRules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** The call-centre service's {@code chat_auto_resolve}: its rule is written down at first start, to be edited like any. */
@Dependent
class ResolveSilentChats extends RuleTask {

    private static final Caution HUNDRED_A_RUN = new Caution(100, 0, 0);

    private final PredecessorRules rules;

    @Inject
    ResolveSilentChats(RuleRun ruleRun, PredecessorRules rules) {
        super(ruleRun, PredecessorRules.RESOLVE.value());
        this.rules = rules;
    }

    @Override
    public String name() {
        return "chat_auto_resolve";
    }

    @Override
    public Caution caution() {
        return HUNDRED_A_RUN;
    }

    @Override
    Set<Act.Kind> needed() {
        return PredecessorRules.NEEDED;
    }

    @Override
    public void prepare() {
        rules.writeDown(PredecessorRules.RESOLVE);
    }

    @Override
    public Optional<JobDefinition> firstJob() {
        return Optional.of(CallCentreJob.of(new JobName("chat-auto-resolve"), this, "*/30 * * * *"));
    }
}
