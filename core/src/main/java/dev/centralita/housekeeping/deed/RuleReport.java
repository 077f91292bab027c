package dev.centralita.housekeeping.deed;

/**
 * What a run came to.
 *
 * @param examined the conversations that were looked at
 */
public record RuleReport(int examined, int acted, int wouldAct, int skipped, int changed, int failed) {}
