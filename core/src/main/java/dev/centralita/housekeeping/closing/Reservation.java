package dev.centralita.housekeeping.closing;

/**
 * A candidate written down before it is acted on.
 *
 * @param row the number of its row
 * @param attempt how often it has been tried, this time included; whoever tries it again holds a higher number
 */
public record Reservation(long row, Candidate candidate, int attempt) {

    boolean wasTriedBefore() {
        return attempt > 1;
    }
}
