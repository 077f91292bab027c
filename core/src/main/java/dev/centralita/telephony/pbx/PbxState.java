package dev.centralita.telephony.pbx;

import dev.centralita.shared.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A PBX as it was seen last.
 *
 * @param since from when the line stands so
 * @param version of its Asterisk, or null until it told us
 * @param lastEventAt when it was heard last, or null if never
 * @param explanation without secrets
 */
public record PbxState(
        PbxName pbx,
        PbxLine line,
        Instant since,
        @Nullable String version,
        @Nullable Instant lastEventAt,
        Sentence explanation) {

    PbxState onLine(PbxLine now, Instant from, Sentence why) {
        return new PbxState(pbx, now, now == line ? since : from, version, lastEventAt, why);
    }

    PbxState recalling(PbxState older) {
        return new PbxState(
                pbx,
                line,
                since,
                version == null ? older.version : version,
                lastEventAt == null ? older.lastEventAt : lastEventAt,
                explanation);
    }

    PbxState running(String release) {
        return new PbxState(pbx, line, since, release, lastEventAt, explanation);
    }

    PbxState heardAt(Instant moment) {
        return new PbxState(pbx, line, since, version, moment, explanation);
    }
}
