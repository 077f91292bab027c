package dev.centralita.housekeeping.rulebook;

import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules, the same on every node. No version is ever changed or lost. */
public interface Rulebook {

    /** The newest version of each, by name; without those that were deleted. */
    List<RuleVersion> all();

    /** The newest version, unless the rule was deleted. */
    Optional<RuleVersion> find(RuleName name);

    /** One version, also of a rule that was deleted. */
    Optional<RuleVersion> find(RuleName name, int version);

    /** Newest first; also of a rule that was deleted. */
    List<RuleVersion> versions(RuleName name);

    /** Empty if the name is taken; the name of a deleted rule goes on with its next version. */
    Optional<RuleVersion> add(Rule rule, String by, Instant at);

    /** Empty if there is no such rule or its newest version is another. */
    Optional<RuleVersion> change(Rule rule, int seen, String by, Instant at);

    /** False if there was none. */
    boolean remove(RuleName name);
}
