package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.Run;
import dev.centralita.administration.job.RunItem;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.deed.Finding;
import dev.centralita.housekeeping.deed.Outcome;
import dev.centralita.housekeeping.deed.RuleWitness;

/** A run watches a rule being followed: findings become items, steps become progress. */
record RuleRunWitness(Run run, DeskName desk, ConversationMeters meters) implements RuleWitness {

    @Override
    public void begins(String phase, int steps) {
        run.begins(phase, steps);
    }

    @Override
    public void advances() {
        run.advances(1);
    }

    @Override
    public void decided(Finding finding) {
        run.reports(new RunItem(
                finding.conversation().value(),
                ItemOutcome.valueOf(finding.outcome().name()),
                finding.reason().word(),
                finding.facts()));
        meters.decided(desk, finding.outcome());
        if (finding.outcome() == Outcome.FAILED) {
            meters.failed(desk, finding.reason());
        }
    }

    @Override
    public void announces(int conversations) {
        run.announces(conversations);
    }

    @Override
    public boolean shouldStop() {
        return run.shouldStop();
    }
}
