package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.judgement.Judge;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.judgement.Progress;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.Sighting;
import java.time.Instant;

/** One run of one rule: what was asked, what counts as now, who watches, what has been decided so far. */
record Round(
        Desk desk,
        RuleVersion version,
        RuleOrder order,
        Question question,
        Instant now,
        Judge judge,
        RuleWitness witness,
        Tally tally) {

    /** The desk is asked for so many conversations at a time. */
    static final int MOST_SEEN = 20_000;

    static Round of(Desk desk, RuleVersion version, RuleOrder order, RuleWitness witness, Instant now) {
        return new Round(
                desk,
                version,
                order,
                version.rule().question(now, MOST_SEEN),
                now,
                new Judge(version),
                witness,
                new Tally());
    }

    Rule rule() {
        return version.rule();
    }

    Judgement judged(Sighting seen, Progress progress, Instant moment) {
        return judge.of(seen, progress, moment);
    }

    void decided(Finding finding) {
        tally.decided(finding.outcome());
        witness.decided(finding);
    }
}
