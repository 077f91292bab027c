package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.judgement.Reason;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run decided about one conversation, and what it saw. */
public record Finding(ConversationId conversation, Outcome outcome, Reason reason, Map<String, String> facts) {

    public Finding {
        facts = Map.copyOf(facts);
    }

    static Finding of(Judgement judgement, Outcome outcome, Reason reason) {
        return new Finding(judgement.seen().id(), outcome, reason, judgement.facts());
    }

    static Finding of(Settlement settlement, Map<String, String> facts) {
        return new Finding(settlement.errand().conversation(), settlement.outcome(), settlement.reason(), facts)
                .with("status", settlement.httpStatus())
                .with("error", settlement.error());
    }

    Finding with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new HashMap<>(facts);
        more.put(name, value.toString());
        return new Finding(conversation, outcome, reason, more);
    }
}
