package dev.centralita.housekeeping.rule;

import java.time.Instant;

/**
 * A rule as somebody wrote it down.
 *
 * @param version 1 for the first, and one more with every edit
 */
public record RuleVersion(Rule rule, int version, String by, Instant at) {}
