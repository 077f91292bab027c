package dev.centralita.housekeeping.rulebook;

import dev.centralita.housekeeping.rule.RuleName;

/** Nobody wrote a rule of this name, or it was deleted. */
public class UnknownRule extends IllegalArgumentException {

    public UnknownRule(RuleName name) {
        super("rule \"" + name + "\" is not written (expected: one of the rules of the list)");
    }
}
