package dev.centralita.administration.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An audit that somebody with enough rights may tamper with. */
final class InMemoryAuditTrail implements AuditTrail {

    private final List<AuditEntry> entries = new ArrayList<>();
    private AuditEnd end = new AuditEnd(0, AuditHash.BEGINNING);

    @Override
    public void append(Act act) {
        long seq = end.seq() + 1;
        AuditHash hash = end.hash().then(seq, act);
        entries.add(new AuditEntry(seq, act, hash));
        end = new AuditEnd(seq, hash);
    }

    void changes(int place, UnaryOperator<AuditEntry> change) {
        entries.set(place, change.apply(entries.get(place)));
    }

    void loses(int place) {
        entries.remove(place);
    }

    void endsWith(AuditHash hash) {
        end = new AuditEnd(end.seq(), hash);
    }

    @Override
    public List<AuditEntry> page(AuditQuery query) {
        throw new UnsupportedOperationException("verification goes from the beginning");
    }

    @Override
    public List<AuditEntry> after(long seq, int size) {
        return entries.stream().filter(entry -> entry.seq() > seq).limit(size).toList();
    }

    @Override
    public AuditEnd end() {
        return end;
    }
}
