package dev.centralita.telephony.call;

import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;

/** Calls that the ledger cannot hold. Each is told of once, however often it changes. */
final class RefusedCalls {

    private static final System.Logger log = System.getLogger(RefusedCalls.class.getName());

    private final Set<CallId> goingOn = new HashSet<>();
    private long count;

    synchronized void add(CallRecord call, CallRefused refused) {
        if (goingOn.add(call.id())) {
            count++;
            log.log(Level.ERROR, () -> "ERROR: call " + call.id() + " is not kept: " + refused.getMessage());
        }
        if (call.endedAt() != null) {
            goingOn.remove(call.id());
        }
    }

    synchronized long count() {
        return count;
    }
}
