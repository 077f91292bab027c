package dev.centralita.housekeeping.rulebook;

import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import java.util.Map;

/** Something somebody did to a rule. */
public record RuleEvent(String what, String about, Actor by, Map<String, String> details) implements DomainEvent {

    public RuleEvent {
        details = Map.copyOf(details);
    }
}
