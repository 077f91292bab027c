package dev.centralita.administration.audit;

import java.util.OptionalLong;

/**
 * What checking the chain found.
 *
 * @param checked how many entries were looked at
 * @param firstBroken the first number that is missing or whose entry is not what was written
 */
public record Verification(long checked, OptionalLong firstBroken) {

    public boolean isIntact() {
        return firstBroken.isEmpty();
    }
}
