package dev.centralita.telephony.gap;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;

/**
 * A span in which a PBX was not heard, by the PBX's own clock.
 *
 * @param from until then everything was heard, and written
 * @param until from then on it is heard again
 */
public record Gap(PbxName pbx, Instant from, Instant until) {

    public Gap {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("end of the gap: " + until + " (expected: not before " + from + ")");
        }
    }
}
