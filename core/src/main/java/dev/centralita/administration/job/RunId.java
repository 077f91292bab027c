package dev.centralita.administration.job;

/** One execution of a job. */
public record RunId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
