package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.Run;
import dev.centralita.administration.job.RunItem;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.closing.ClosingWitness;
import dev.centralita.housekeeping.closing.Decision;
import dev.centralita.housekeeping.closing.Verdict;

/** A run watches its closer: decisions become items, steps become progress. */
record ClosingRunWitness(Run run, DeskName desk, ConversationMeters meters) implements ClosingWitness, WatchingRun {

    @Override
    public void decided(Decision decision) {
        run.reports(new RunItem(
                decision.subject(), outcome(decision), decision.reason().word(), decision.facts()));
        meters.decided(desk, decision.verdict());
        if (decision.verdict() == Verdict.FAILED) {
            meters.failed(desk, decision.reason());
        }
    }

    private static ItemOutcome outcome(Decision decision) {
        return switch (decision.verdict()) {
            case CLOSED -> ItemOutcome.ACTED;
            case WOULD_CLOSE -> ItemOutcome.WOULD_ACT;
            case SKIPPED -> ItemOutcome.SKIPPED;
            case CHANGED -> ItemOutcome.CHANGED;
            case FAILED -> ItemOutcome.FAILED;
        };
    }
}
