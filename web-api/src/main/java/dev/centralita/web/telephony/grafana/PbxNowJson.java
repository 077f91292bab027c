package dev.centralita.web.telephony.grafana;

import dev.centralita.web.telephony.FloorJson.PbxSeen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A PBX.
 *
 * @param age how many seconds ago it was heard last: so old is everything that is shown of it; null if it never was
 * @param calls that are up
 * @param clockAhead by how many seconds its clock is ahead of ours, or null where it does not say its time
 */
public record PbxNowJson(
        String pbx,
        String state,
        Instant since,
        @Nullable Instant heardAt,
        @Nullable Double age,
        int calls,
        @Nullable Double clockAhead) {

    static PbxNowJson of(PbxSeen pbx, Instant now) {
        Instant heardAt = pbx.heardAt();
        return new PbxNowJson(
                pbx.name(),
                pbx.state(),
                pbx.since(),
                heardAt,
                heardAt == null ? null : Seconds.between(heardAt, now),
                pbx.calls(),
                pbx.clockAhead());
    }
}
