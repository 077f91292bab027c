package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.Run;
import dev.centralita.administration.job.RunItem;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.deed.Finding;
import dev.centralita.housekeeping.deed.Outcome;
import dev.centralita.housekeeping.deed.RuleWitness;

/** A run watches a rule being followed: findings become items, steps become progress. */
record RuleRunWitness(Run run, DeskName desk, ConversationMeters meters) implements RuleWitness, WatchingRun {

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
}
