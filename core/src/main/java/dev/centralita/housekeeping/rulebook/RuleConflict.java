package dev.centralita.housekeeping.rulebook;

import dev.centralita.housekeeping.rule.RuleName;

/** What was wanted does not fit what the rule is or has become meanwhile. */
public class RuleConflict extends IllegalStateException {

    private final String code;

    public RuleConflict(String code, RuleName rule) {
        super(code + " " + rule);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
