package dev.centralita.housekeeping.deed;

import java.util.EnumMap;
import java.util.Map;

/** Counts what is decided. */
final class Tally {

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int examined;

    synchronized void examined(int conversations) {
        examined += conversations;
    }

    synchronized void decided(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    synchronized RuleReport report() {
        return new RuleReport(
                examined,
                count(Outcome.ACTED),
                count(Outcome.WOULD_ACT),
                count(Outcome.SKIPPED),
                count(Outcome.CHANGED),
                count(Outcome.FAILED));
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
