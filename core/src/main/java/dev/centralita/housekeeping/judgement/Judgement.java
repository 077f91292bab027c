package dev.centralita.housekeeping.judgement;

import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Sighting;
import java.util.List;
import java.util.Map;

/**
 * What a rule makes of a conversation.
 *
 * @param anchor the message the ladder begins after
 * @param step the next step, from 1; one more than there are where the ladder is done
 * @param acts what is to be done now; none where it is left alone
 * @param reason the first criterion that is not met, or that a step is due
 * @param checks every criterion that plays a part, in order, and whether it is met
 * @param facts what was seen, for the sentence and for whoever asks later
 */
public record Judgement(
        Sighting seen,
        long anchor,
        int step,
        List<Act> acts,
        Reason reason,
        List<Check> checks,
        Map<String, String> facts) {

    public Judgement {
        acts = List.copyOf(acts);
        checks = List.copyOf(checks);
        facts = Map.copyOf(facts);
    }

    /** One criterion, met or not. */
    public record Check(Criterion criterion, boolean holds) {}

    public boolean isToAct() {
        return reason == Reason.STEP_DUE;
    }
}
