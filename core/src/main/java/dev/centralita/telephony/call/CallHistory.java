package dev.centralita.telephony.call;

import java.util.List;
import java.util.Optional;

/** Calls as they are kept; empty where there is no call centre database. */
public interface CallHistory {

    /** The newest first, no more than the search asks for. */
    List<CallRecord> find(CallSearch search);

    Optional<CallRecord> find(CallId id);
}
