package dev.centralita.telephony.gap;

import dev.centralita.telephony.pbx.PbxName;
import java.util.List;
import java.util.Optional;

/**
 * Where gaps, and until when each PBX was heard, outlive us. Where there is no call centre database nothing is kept.
 *
 * <p>Every method throws {@link dev.centralita.administration.health.DatabaseAway} if it is out of reach.
 */
public interface GapLedger {

    Optional<Hearing> lastHearing(PbxName pbx);

    void keep(PbxName pbx, Hearing hearing);

    /** Keeps the newest version of a report. */
    void keep(GapReport report);

    /** The oldest gap first. */
    List<GapReport> unsettled(PbxName pbx);

    Optional<GapReport> newest(PbxName pbx);
}
