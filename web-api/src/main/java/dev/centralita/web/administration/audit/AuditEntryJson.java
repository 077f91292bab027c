package dev.centralita.web.administration.audit;

import dev.centralita.administration.audit.Act;
import dev.centralita.administration.audit.AuditEntry;
import dev.centralita.web.request.Words;
import java.time.Instant;
import java.util.Map;

/** One line of the audit. */
public record AuditEntryJson(
        long seq,
        Instant at,
        String kind,
        String who,
        String what,
        String about,
        Map<String, String> details,
        String hash) {

    public AuditEntryJson {
        details = Map.copyOf(details);
    }

    static AuditEntryJson of(AuditEntry entry) {
        Act act = entry.act();
        return new AuditEntryJson(
                entry.seq(),
                act.at(),
                Words.of(act.by().kind()),
                act.by().name(),
                act.what(),
                act.about(),
                act.details(),
                entry.hash().hex());
    }
}
