package dev.centralita.housekeeping.rulebook;

import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.KnownDesks;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.Worded;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets somebody write, change and delete rules, and says what is wrong about a wrong one. */
@Dependent
public class DefineRules {

    private final Rulebook rulebook;
    private final KnownDesks desks;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @Inject
    public DefineRules(Rulebook rulebook, KnownDesks desks, Event<DomainEvent> events, Clock clock) {
        this.rulebook = rulebook;
        this.desks = desks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a rule.
     *
     * @throws RuleRefused if its desk cannot do what it says
     * @throws RuleConflict if the name is taken
     */
    public RuleVersion add(Rule rule, Actor by) {
        refuseWrong(rule);
        RuleVersion added = rulebook.add(rule, by.name(), clock.instant())
                .orElseThrow(() -> new RuleConflict("name-taken", rule.name()));
        tell("rule.added", added, by);
        return added;
    }

    /**
     * Writes the next version.
     *
     * @param seen the version that was read before
     * @throws RuleRefused if its desk cannot do what it says
     * @throws RuleConflict if somebody else changed it since
     * @throws UnknownRule if there is none
     */
    public RuleVersion change(Rule rule, int seen, Actor by) {
        refuseWrong(rule);
        RuleVersion changed = rulebook.change(rule, seen, by.name(), clock.instant())
                .orElseThrow(() -> rulebook.find(rule.name()).isEmpty()
                        ? new UnknownRule(rule.name())
                        : new RuleConflict("changed-meanwhile", rule.name()));
        tell("rule.changed", changed, by);
        return changed;
    }

    /** Adds it, or writes its next version where it differs from the present one. */
    public RuleVersion put(Rule rule, Actor by) {
        Optional<RuleVersion> known = rulebook.find(rule.name());
        if (known.isEmpty()) {
            return add(rule, by);
        }
        return known.get().rule().equals(rule)
                ? known.get()
                : change(rule, known.get().version(), by);
    }

    public void delete(RuleName name, Actor by) {
        if (!rulebook.remove(name)) {
            throw new UnknownRule(name);
        }
        events.fire(new RuleEvent("rule.deleted", name.value(), by, Map.of()));
    }

    /** What is wrong about a rule that is right in itself: its desk is unknown here, or cannot do what it says. */
    public List<RuleFault> faultsOf(Rule rule) {
        Optional<Desk> desk = desks.find(rule.desk());
        if (desk.isEmpty()) {
            List<String> known =
                    desks.all().stream().map(one -> one.name().value()).toList();
            return List.of(new RuleFault("desk", "unknown-desk", rule.desk().value(), Sentence.oneOf(known)));
        }
        return BeyondReach.of(rule, desk.get().reach());
    }

    private void refuseWrong(Rule rule) {
        List<RuleFault> faults = faultsOf(rule);
        if (!faults.isEmpty()) {
            throw new RuleRefused(faults);
        }
    }

    private void tell(String what, RuleVersion written, Actor by) {
        Rule rule = written.rule();
        events.fire(new RuleEvent(
                what,
                rule.name().value(),
                by,
                Map.of(
                        "version", Integer.toString(written.version()),
                        "desk", rule.desk().value(),
                        "enabled", Boolean.toString(rule.enabled()),
                        "acts", rule.kinds().stream().map(Worded::word).collect(Collectors.joining(", ")))));
    }
}
