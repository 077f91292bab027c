package dev.centralita.housekeeping.rulebook;

/**
 * One thing that is wrong about a rule somebody wants.
 *
 * @param code what sort of fault, for programs and translations: {@code unknown-desk}
 */
public record RuleFault(String field, String code, String value, String expected) {

    @Override
    public String toString() {
        return field + " is \"" + value + "\" (" + code + ", expected: " + expected + ")";
    }
}
