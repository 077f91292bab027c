package dev.centralita.administration.audit;

/** One line of the audit. */
public record AuditEntry(long seq, Act act, AuditHash hash) {

    boolean follows(AuditHash previous, long expectedSeq) {
        return seq == expectedSeq && previous.then(seq, act).equals(hash);
    }
}
