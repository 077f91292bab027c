package dev.centralita.persistence.housekeeping.rule;

import dev.centralita.housekeeping.deed.Before;
import dev.centralita.housekeeping.rule.Rule;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Rules and other records of ours as the database keeps them; whatever may be missing is left out. */
final class RuleText {

    private static final Jsonb JSON = JsonbBuilder.create();

    private RuleText() {}

    static String of(Object value) {
        return JSON.toJson(value);
    }

    static Rule rule(String text) {
        return JSON.fromJson(text, Rule.class);
    }

    static Before before(String text) {
        return JSON.fromJson(text, Before.class);
    }

    static ActCells act(String text) {
        return JSON.fromJson(text, ActCells.class);
    }
}
