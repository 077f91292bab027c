package dev.centralita.administration.audit;

import org.jspecify.annotations.Nullable;

/**
 * What to look for in the audit.
 *
 * @param before only entries with a smaller number, or null
 * @param who part of the actor's name, or null
 * @param what the beginning of the act's word, or null
 */
public record AuditQuery(
        @Nullable Long before,
        int size,
        @Nullable String who,
        @Nullable String what) {}
