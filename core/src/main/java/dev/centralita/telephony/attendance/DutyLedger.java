package dev.centralita.telephony.attendance;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;

/** Where attendance outlives us; both throw {@code DatabaseAway} if it is out of reach. */
public interface DutyLedger {

    void keep(PbxName pbx, DutySheet sheet);

    /** Sums of quarters that begin at a moment or later, and what everybody was at last. */
    DutySheet kept(PbxName pbx, Instant from);
}
