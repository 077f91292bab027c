package dev.centralita.telephony.gap;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when a PBX was heard without a gap.
 *
 * @param until by the PBX's clock
 * @param ahead by how much that clock is ahead of ours, or behind where negative
 */
public record Hearing(Instant until, Duration ahead) {}
