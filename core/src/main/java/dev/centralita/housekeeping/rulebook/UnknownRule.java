package dev.centralita.housekeeping.rulebook;

import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.shared.Explained;
import dev.centralita.shared.Sentence;
import java.util.Map;

/** Nobody wrote a rule of this name, or it was deleted. */
public class UnknownRule extends IllegalArgumentException implements Explained {

    private final transient Sentence why;

    public UnknownRule(RuleName name) {
        this(Sentence.of(
                "rule-not-written",
                "rule \"{rule}\" is not written (expected: one of the rules of the list)",
                Map.of("rule", name)));
    }

    private UnknownRule(Sentence why) {
        super(why.toString());
        this.why = why;
    }

    @Override
    public Sentence why() {
        return why;
    }
}
