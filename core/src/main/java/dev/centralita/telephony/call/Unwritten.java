package dev.centralita.telephony.call;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the ledger does not know yet: of each call the newest version only, the longest waiting first. A database that is
 * away therefore costs memory for each call, not for each event.
 */
final class Unwritten {

    /** What goes to the ledger together. */
    record Batch(List<CallRecord> calls, List<CallId> absorbed) {

        boolean isEmpty() {
            return calls.isEmpty() && absorbed.isEmpty();
        }
    }

    private final Map<CallId, Call> calls = new LinkedHashMap<>();
    private final Map<CallId, CallRecord> returned = new LinkedHashMap<>();
    private final Set<CallId> absorbed = new LinkedHashSet<>();

    void add(Call call) {
        calls.put(call.id(), call);
        absorbed.remove(call.id());
    }

    void addAbsorbed(CallId call) {
        calls.remove(call);
        returned.remove(call);
        absorbed.add(call);
    }

    boolean has(CallId call) {
        return calls.containsKey(call) || returned.containsKey(call) || absorbed.contains(call);
    }

    Optional<Call> find(CallId call) {
        return Optional.ofNullable(calls.get(call));
    }

    /** Forgets what waits of calls that were up at a PBX. */
    void dropUnended(PbxName pbx) {
        calls.values().removeIf(call -> call.id().pbx().equals(pbx) && !call.isOver());
        returned.values().removeIf(call -> call.id().pbx().equals(pbx) && call.endedAt() == null);
    }

    int size() {
        return calls.size() + returned.size() + absorbed.size();
    }

    /** @param now by the clock of each PBX */
    Batch take(int most, Function<PbxName, Instant> now) {
        List<CallRecord> taken = new ArrayList<>();
        Iterator<CallRecord> again = returned.values().iterator();
        while (again.hasNext() && taken.size() < most) {
            CallRecord older = again.next();
            again.remove();
            taken.add(Optional.ofNullable(calls.remove(older.id()))
                    .map(newer -> record(newer, now))
                    .orElse(older));
        }
        Iterator<Call> next = calls.values().iterator();
        while (next.hasNext() && taken.size() < most) {
            taken.add(record(next.next(), now));
            next.remove();
        }
        Batch batch = new Batch(taken, List.copyOf(absorbed));
        absorbed.clear();
        return batch;
    }

    private static CallRecord record(Call call, Function<PbxName, Instant> now) {
        return call.record(now.apply(call.id().pbx()));
    }

    /** What could not be written waits on, unless something newer took its place. */
    void putBack(Batch batch) {
        batch.calls().stream()
                .filter(call -> !absorbed.contains(call.id()))
                .forEach(call -> returned.put(call.id(), call));
        batch.absorbed().stream().filter(call -> !calls.containsKey(call)).forEach(absorbed::add);
    }
}
