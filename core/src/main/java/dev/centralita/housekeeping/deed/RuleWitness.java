package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.Witness;

/** Who watches a rule being followed, or taken back. */
public interface RuleWitness extends Witness {

    void decided(Finding finding);
}
