package dev.centralita.housekeeping.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** A rule that cannot be as it was wanted; nothing was changed. */
public class RuleRefused extends IllegalArgumentException {

    private final transient List<RuleFault> faults;

    public RuleRefused(List<RuleFault> faults) {
        super(faults.stream().map(RuleFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<RuleFault> faults() {
        return faults;
    }
}
