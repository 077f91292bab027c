package dev.centralita.housekeeping.closing;

/**
 * What a run came to.
 *
 * @param examined the conversations that were listed
 * @param young those of them that were not silent long enough
 */
public record ClosingReport(
        int examined, int young, int closed, int wouldClose, int skipped, int changed, int failed) {}
