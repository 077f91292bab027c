package dev.centralita.web.administration.audit;

import dev.centralita.administration.audit.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Whether the audit is whole.
 *
 * @param firstBroken the number of the first entry that is missing or was changed, or null
 */
public record VerificationJson(
        boolean intact, long checked, @Nullable Long firstBroken) {

    static VerificationJson of(Verification found) {
        return new VerificationJson(
                found.isIntact(),
                found.checked(),
                found.isIntact() ? null : found.firstBroken().getAsLong());
    }
}
