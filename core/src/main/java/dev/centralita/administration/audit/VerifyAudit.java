package dev.centralita.administration.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;

/** Goes through the chain from its beginning and finds the first entry that was changed, taken out or put in. */
@Dependent
public class VerifyAudit {

    private static final int AT_ONCE = 1_000;

    private final AuditTrail trail;

    @Inject
    public VerifyAudit(AuditTrail trail) {
        this.trail = trail;
    }

    public Verification now() {
        AuditEnd end = trail.end(); // first: what is added meanwhile is not looked at
        AuditHash hash = AuditHash.BEGINNING;
        long checked = 0;
        while (checked < end.seq()) {
            List<AuditEntry> entries = trail.after(checked, (int) Math.min(AT_ONCE, end.seq() - checked));
            if (entries.isEmpty()) {
                return new Verification(checked, OptionalLong.of(checked + 1));
            }
            for (AuditEntry entry : entries) {
                if (!entry.follows(hash, checked + 1)) {
                    return new Verification(checked, OptionalLong.of(checked + 1));
                }
                hash = entry.hash();
                checked++;
            }
        }
        return hash.equals(end.hash())
                ? new Verification(checked, OptionalLong.empty())
                : new Verification(checked, OptionalLong.of(checked));
    }
}
