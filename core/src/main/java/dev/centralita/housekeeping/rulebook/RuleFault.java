package dev.centralita.housekeeping.rulebook;

import dev.centralita.shared.Sentence;

/**
 * One thing that is wrong about a rule somebody wants.
 *
 * @param code what sort of fault, for programs and translations: {@code unknown-desk}
 */
public record RuleFault(String field, String code, String value, Sentence expected) {

    @Override
    public String toString() {
        return field + " is \"" + value + "\" (" + code + ", expected: " + expected + ")";
    }
}
