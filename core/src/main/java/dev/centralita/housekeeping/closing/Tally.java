package dev.centralita.housekeeping.closing;

import java.util.EnumMap;
import java.util.Map;

/** Counts what is decided, and passes it on. */
final class Tally {

    private final ClosingWitness witness;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int examined;
    private int young;

    Tally(ClosingWitness witness) {
        this.witness = witness;
    }

    synchronized void examined() {
        examined++;
    }

    synchronized void young() {
        young++;
    }

    void decided(Decision decision) {
        synchronized (this) {
            verdicts.merge(decision.verdict(), 1, Integer::sum);
        }
        witness.decided(decision);
    }

    synchronized ClosingReport report() {
        return new ClosingReport(
                examined,
                young,
                count(Verdict.CLOSED),
                count(Verdict.WOULD_CLOSE),
                count(Verdict.SKIPPED),
                count(Verdict.CHANGED),
                count(Verdict.FAILED));
    }

    private int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
