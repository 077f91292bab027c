package dev.centralita.telephony.call;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where calls outlive us: one entry each, and the newest version of it counts. */
public interface CallLedger {

    /**
     * Keeps these versions, all or none; keeping one twice changes nothing.
     *
     * @param absorbed calls that became part of others and are none of their own any more
     * @throws dev.centralita.administration.health.DatabaseAway if it is out of reach
     * @throws CallRefused if it cannot hold one of them
     */
    void keep(List<CallRecord> calls, List<CallId> absorbed);

    /**
     * Those of these calls of a PBX that it keeps.
     *
     * @throws dev.centralita.administration.health.DatabaseAway if it is out of reach
     */
    List<CallRecord> kept(PbxName pbx, Collection<String> linkedIds);

    /**
     * When the longest of the calls began that were up at a moment; empty where there was none.
     *
     * @throws dev.centralita.administration.health.DatabaseAway if it is out of reach
     */
    Optional<Instant> earliestUpAt(PbxName pbx, Instant moment);

    /**
     * The calls of a PBX whose end is not kept yet.
     *
     * @throws dev.centralita.administration.health.DatabaseAway if it is out of reach
     */
    List<CallRecord> unended(PbxName pbx);
}
