package dev.centralita.telephony.call;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A ledger in memory that goes away on demand. */
public final class FakeLedger implements CallLedger {

    private final Map<String, CallRecord> kept = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private boolean isAway;
    private int writes;

    @Override
    public void keep(List<CallRecord> calls, List<CallId> absorbed) {
        reach();
        calls.stream()
                .filter(call -> refused.contains(call.id().linkedId()))
                .findAny()
                .ifPresent(call -> {
                    throw new CallRefused(
                            "too long", new IllegalArgumentException(call.id().linkedId()));
                });
        writes++;
        calls.forEach(call -> kept.put(call.id().linkedId(), call));
        absorbed.forEach(call -> kept.remove(call.linkedId()));
    }

    @Override
    public List<CallRecord> kept(PbxName pbx, Collection<String> linkedIds) {
        reach();
        return kept.values().stream()
                .filter(call -> linkedIds.contains(call.id().linkedId()))
                .toList();
    }

    @Override
    public Optional<Instant> earliestUpAt(PbxName pbx, Instant moment) {
        reach();
        return kept.values().stream()
                .filter(call -> call.beganAt().isBefore(moment)
                        && (call.endedAt() == null || !call.endedAt().isBefore(moment)))
                .map(CallRecord::beganAt)
                .min(Instant::compareTo);
    }

    @Override
    public List<CallRecord> unended(PbxName pbx) {
        reach();
        return kept.values().stream().filter(call -> call.endedAt() == null).toList();
    }

    /** The newest version of each call, by linked id. */
    public Map<String, CallRecord> kept() {
        return kept;
    }

    private void reach() {
        if (isAway) {
            throw new DatabaseAway("callcenter", new IllegalStateException("cut"));
        }
    }

    public void refuses(String linkedId) {
        refused.add(linkedId);
    }

    public void goesAway() {
        isAway = true;
    }

    public void isBack() {
        isAway = false;
    }

    /** How often something was written at once. */
    public int writes() {
        return writes;
    }
}
