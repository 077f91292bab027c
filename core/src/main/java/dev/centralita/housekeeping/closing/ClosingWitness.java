package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.Witness;

/** Who watches conversations being closed. */
public interface ClosingWitness extends Witness {

    void decided(Decision decision);
}
