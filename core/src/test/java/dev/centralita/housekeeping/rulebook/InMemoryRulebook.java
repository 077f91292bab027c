package dev.centralita.housekeeping.rulebook;

import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A rulebook that lasts as long as a test. */
public class InMemoryRulebook implements Rulebook {

    private final Map<RuleName, List<RuleVersion>> versions = new HashMap<>();
    private final Set<RuleName> inForce = new HashSet<>();

    public void holds(Rule rule) {
        write(rule, "ana", Instant.EPOCH);
    }

    @Override
    public List<RuleVersion> all() {
        return inForce.stream().sorted().flatMap(name -> find(name).stream()).toList();
    }

    @Override
    public Optional<RuleVersion> find(RuleName name) {
        return inForce.contains(name) ? versions(name).stream().findFirst() : Optional.empty();
    }

    @Override
    public Optional<RuleVersion> find(RuleName name, int version) {
        return versions(name).stream().filter(one -> one.version() == version).findFirst();
    }

    @Override
    public List<RuleVersion> versions(RuleName name) {
        return versions.getOrDefault(name, List.of());
    }

    @Override
    public Optional<RuleVersion> add(Rule rule, String by, Instant at) {
        return inForce.contains(rule.name()) ? Optional.empty() : Optional.of(write(rule, by, at));
    }

    @Override
    public Optional<RuleVersion> change(Rule rule, int seen, String by, Instant at) {
        return find(rule.name()).filter(known -> known.version() == seen).map(known -> write(rule, by, at));
    }

    @Override
    public boolean remove(RuleName name) {
        return inForce.remove(name);
    }

    private RuleVersion write(Rule rule, String by, Instant at) {
        List<RuleVersion> known = new ArrayList<>(versions(rule.name()));
        RuleVersion written = new RuleVersion(rule, known.size() + 1, by, at);
        known.add(0, written);
        versions.put(rule.name(), known);
        inForce.add(rule.name());
        return written;
    }
}
