package dev.centralita.administration.job;

import dev.centralita.shared.Sentence;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * One thing an operator may set for a job.
 *
 * @param expected what a right value looks like, in words
 * @param fallback the value's text where the job sets none
 * @param check throws {@link IllegalArgumentException} or a time-format error on a wrong text
 */
public record TaskParameter(
        String name, Sentence expected, String fallback, Sentence meaning, Function<String, ?> check) {

    boolean accepts(String text) {
        try {
            Object accepted = check.apply(text);
            return accepted != null;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return false;
        }
    }
}
