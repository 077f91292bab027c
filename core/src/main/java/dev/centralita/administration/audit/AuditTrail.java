package dev.centralita.administration.audit;

import java.util.List;

/** Everything anybody did, in one chain for all nodes. */
public interface AuditTrail {

    /** Adds an act at the end of the chain, in the transaction at hand if there is one. */
    void append(Act act);

    /** The newest entries that match, newest first. */
    List<AuditEntry> page(AuditQuery query);

    /** Entries in order, beginning after a number. */
    List<AuditEntry> after(long seq, int size);

    /** Where the chain ends as kept apart from its entries. */
    AuditEnd end();
}
