package dev.centralita.telephony.call;

import java.util.List;
import java.util.Optional;

/** Calls as they are kept; empty where there is no call centre database. */
public interface CallHistory {

    /**
     * The newest first, no more than the search asks for, without legs, stages, holds and transfers.
     *
     * @throws SearchTooWide if too many calls would have to be read
     */
    List<CallRecord> find(CallSearch search);

    /** Whole, with all its parts. */
    Optional<CallRecord> find(CallId id);
}
