package dev.centralita.housekeeping.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Remembers what a run told. */
public class RecordingWitness implements RuleWitness {

    private final List<Finding> findings = new ArrayList<>();
    private IntConsumer onAnnouncement = conversations -> {};
    private BooleanSupplier stop = () -> false;

    public void asksToStopWhen(BooleanSupplier condition) {
        stop = condition;
    }

    public void onAnnouncement(IntConsumer event) {
        onAnnouncement = event;
    }

    public synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    public synchronized Finding about(String conversation) {
        return findings.stream()
                .filter(finding -> finding.conversation().value().equals(conversation))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("nothing was decided about " + conversation));
    }

    @Override
    public void begins(String phase, int steps) {}

    @Override
    public void advances() {}

    @Override
    public synchronized void decided(Finding finding) {
        findings.add(finding);
    }

    @Override
    public void announces(int conversations) {
        onAnnouncement.accept(conversations);
    }

    @Override
    public boolean shouldStop() {
        return stop.getAsBoolean();
    }
}
