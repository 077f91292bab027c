package dev.centralita.housekeeping.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Remembers what it was told, and stops a run when a test wants it to. */
class RecordingWitness implements ClosingWitness {

    private final List<Decision> decisions = new ArrayList<>();
    private final List<String> phases = new ArrayList<>();
    private Predicate<RecordingWitness> stop = witness -> false;
    private int permitted = Integer.MAX_VALUE;
    private int steps;

    void stopsWhen(Predicate<RecordingWitness> condition) {
        stop = condition;
    }

    void permitsAtMost(int conversations) {
        permitted = conversations;
    }

    synchronized int steps() {
        return steps;
    }

    synchronized List<String> phases() {
        return List.copyOf(phases);
    }

    synchronized List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    List<String> subjectsOf(Verdict verdict) {
        return decisions().stream()
                .filter(decision -> decision.verdict() == verdict)
                .map(Decision::subject)
                .toList();
    }

    Decision decisionAbout(String subject) {
        return decisions().stream()
                .filter(decision -> decision.subject().equals(subject))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("nothing was decided about " + subject + ": " + decisions()));
    }

    @Override
    public synchronized void begins(String phase, int total) {
        phases.add(phase + " " + total);
    }

    @Override
    public synchronized void advances() {
        steps++;
    }

    @Override
    public synchronized void decided(Decision decision) {
        decisions.add(decision);
    }

    @Override
    public void announces(int conversations) {
        if (conversations > permitted) {
            throw new IllegalStateException(conversations + " conversations (expected: at most " + permitted + ")");
        }
    }

    @Override
    public boolean shouldStop() {
        return stop.test(this);
    }
}
