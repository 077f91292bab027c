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

/** The call-centre service's {@code chat_auto_open}: its rule is written down at first start, to be edited like any. */
@Dependent
class OpenWaitingChats extends RuleTask {

    /** However many customers wait at once, none is kept waiting for somebody to look at the number. */
    private static final Caution NONE_TOO_MANY = new Caution(Caution.USUAL.limit(), 0, 0);

    private final PredecessorRules rules;

    @Inject
    OpenWaitingChats(RuleRun ruleRun, PredecessorRules rules) {
        super(ruleRun, PredecessorRules.OPEN.value());
        this.rules = rules;
    }

    @Override
    public String name() {
        return "chat_auto_open";
    }

    @Override
    public Caution caution() {
        return NONE_TOO_MANY;
    }

    @Override
    Set<Act.Kind> needed() {
        return PredecessorRules.NEEDED;
    }

    @Override
    public void prepare() {
        rules.writeDown(PredecessorRules.OPEN);
    }

    @Override
    public Optional<JobDefinition> firstJob() {
        return Optional.of(CallCentreJob.of(new JobName("chat-auto-open"), this, "* * * * *"));
    }
}
