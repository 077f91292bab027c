package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.rule.Act;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The facts that are known of a conversation without looking at it. */
record Recollection(Round round) {

    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        facts.put("desk", round.desk().name().value());
        facts.put("rule", round.rule().name().value());
        facts.put("ruleVersion", Integer.toString(round.version().version()));
        facts.put("now", round.now().toString());
        return facts;
    }

    Map<String, String> facts(Settlement settled) {
        return facts(settled.errand());
    }

    Map<String, String> facts(Errand errand) {
        Map<String, String> facts = facts();
        facts.put("step", Integer.toString(errand.rung().step()));
        facts.put("steps", Integer.toString(round.rule().ladder().size()));
        facts.put(
                "acts",
                errand.deeds().stream()
                        .map(deed -> deed.act().kind())
                        .map(Act.Kind::word)
                        .collect(Collectors.joining(", ")));
        return facts;
    }
}
