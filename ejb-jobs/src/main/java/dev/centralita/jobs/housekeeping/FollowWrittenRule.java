package dev.centralita.jobs.housekeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A job for any rule of the rulebook. */
@Dependent
class FollowWrittenRule extends RuleTask {

    @Inject
    FollowWrittenRule(RuleRun ruleRun) {
        super(ruleRun, "");
    }

    @Override
    public String name() {
        return "rule";
    }
}
