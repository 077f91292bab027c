package dev.centralita.administration.job;

import dev.centralita.shared.Sentence;

/**
 * One thing that is wrong about a job somebody wants.
 *
 * @param field the place: {@code schedule}, {@code parameters.staleAfter}
 * @param code what sort of fault, for programs and translations: {@code unknown-task}
 */
public record JobFault(String field, String code, String value, Sentence expected) {

    @Override
    public String toString() {
        return field + " is \"" + value + "\" (" + code + ", expected: " + expected + ")";
    }
}
