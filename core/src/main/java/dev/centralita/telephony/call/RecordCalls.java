package dev.centralita.telephony.call;

import dev.centralita.shared.OutOfReach;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows the calls of every PBX and sees that the ledger learns of each.
 *
 * <p>Hearing and writing are apart: who hears changes what is in memory and notes that it changed, who writes takes what
 * was noted to the ledger, many calls at once. The two meet at this object's lock, which nobody holds while the database
 * is asked. When too much waits to be written, hearing waits too; the connector then stops reading.
 */
@ApplicationScoped
public class RecordCalls {

    private static final System.Logger log = System.getLogger(RecordCalls.class.getName());

    private static final int BATCH = 500;
    private static final long BETWEEN_LOOKS_MS = 200;

    private final CallLedger ledger;
    private final ClockDifferences differences;
    private final Clock clock;
    private final int mostUnwritten;
    private final Map<PbxName, LiveCalls> live = new HashMap<>();
    private final Set<PbxName> followed = new HashSet<>();
    private final Map<PbxName, Instant> unchecked = new HashMap<>();
    private final Unwritten unwritten = new Unwritten();
    private final RefusedCalls refused = new RefusedCalls();
    private final Object writing = new Object();
    private boolean isStopped;

    @Inject
    public RecordCalls(CallLedger ledger, ClockDifferences differences, Settings settings, Clock clock) {
        this.ledger = ledger;
        this.differences = differences;
        this.clock = clock;
        this.mostUnwritten = settings.get(CallSettings.MOST_UNWRITTEN);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RecordCalls() {
        this.ledger = null;
        this.differences = null;
        this.clock = null;
        this.mostUnwritten = 0;
    }

    /** What one PBX says must be told in its order. */
    public synchronized void hears(PbxName pbx, CallSignal signal, Instant at) {
        awaitRoom();
        of(pbx).hear(signal, at);
    }

    /**
     * Takes what a look at the PBX showed for the truth: calls that are not there have ended, calls that nobody heard
     * begin have begun.
     *
     * @param lastHeard the moment, by the PBX's clock, until which every event was heard
     */
    public void sees(PbxName pbx, List<Sighting> channels, Instant lastHeard) {
        Optional<List<CallRecord>> kept = isFollowed(pbx) ? Optional.of(List.of()) : unendedIfInReach(pbx);
        synchronized (this) {
            of(pbx).reconcile(channels, kept.orElse(List.of()), lastHeard, now(pbx));
            followed.add(pbx);
            if (kept.isEmpty()) {
                unchecked.put(pbx, lastHeard);
            }
        }
    }

    /** Whoever has followed a PBX knows more than the ledger, which learns of everything a moment later. */
    private synchronized boolean isFollowed(PbxName pbx) {
        return followed.contains(pbx);
    }

    private Optional<List<CallRecord>> unendedIfInReach(PbxName pbx) {
        try {
            return Optional.of(ledger.unended(pbx));
        } catch (OutOfReach away) {
            return Optional.empty();
        }
    }

    /**
     * Another node hears this PBX from now on; what is up there is its to follow. It may have written the end of such a
     * call already, so our versions without one are not written any more.
     */
    public synchronized void leaves(PbxName pbx) {
        live.remove(pbx);
        followed.remove(pbx);
        unchecked.remove(pbx);
        unwritten.dropUnended(pbx);
    }

    /**
     * Takes to the ledger all that waits.
     *
     * @throws dev.centralita.administration.health.DatabaseAway if it is out of reach; nothing is lost then
     */
    public void write() {
        settleDoubts();
        synchronized (writing) {
            recallKept();
            writeAll();
        }
    }

    private void writeAll() {
        Unwritten.Batch batch = take();
        while (!batch.isEmpty()) {
            boolean isWritten = false;
            try {
                write(batch);
                isWritten = true;
            } finally {
                if (!isWritten) {
                    putBack(batch);
                }
            }
            batch = take();
        }
    }

    /** A call that cannot be kept must not keep the others from the ledger. */
    private void write(Unwritten.Batch batch) {
        try {
            ledger.keep(batch.calls(), batch.absorbed());
        } catch (CallRefused oneOfThem) {
            batch.calls().forEach(this::writeAlone);
            ledger.keep(List.of(), batch.absorbed());
        }
    }

    private void writeAlone(CallRecord call) {
        try {
            ledger.keep(List.of(call), List.of());
        } catch (CallRefused thisOne) {
            refused.add(call, thisOne);
        }
    }

    /**
     * Fills what was not heard by what the PBX's own books say. Nothing is written meanwhile, so that what the ledger has is
     * the newest version of every call that is not in memory.
     *
     * @param told in the order in which things happened; of each call that was up between the two moments all there is
     * @param from until then everything was heard
     * @param until from then on it is heard again
     * @throws dev.centralita.administration.health.DatabaseAway if the ledger is out of reach
     */
    public Completion complete(PbxName pbx, List<Remark> told, Instant from, Instant until) {
        ToldCalls calls = ToldCalls.of(pbx, told);
        if (calls.leftOut() > 0) {
            log.log(
                    Level.WARNING,
                    () -> "books of " + pbx + ": " + calls.leftOut() + " remarks fit no call and were left out");
        }
        synchronized (writing) {
            Map<String, CallRecord> kept = kept(pbx, calls);
            synchronized (this) {
                return new Collation(of(pbx), unwritten, kept, from, until).of(calls);
            }
        }
    }

    /** The calls that are up at a PBX. */
    public synchronized List<CallRecord> up(PbxName pbx) {
        Instant now = now(pbx);
        return Optional.ofNullable(live.get(pbx)).stream()
                .flatMap(calls -> calls.all().stream())
                .map(call -> call.record(now))
                .toList();
    }

    public synchronized int countUp(PbxName pbx) {
        LiveCalls calls = live.get(pbx);
        return calls == null ? 0 : calls.all().size();
    }

    /** How many calls the ledger does not know in their newest version. */
    public synchronized int unwritten() {
        return unwritten.size();
    }

    /** How many calls the ledger could not hold. */
    public long refused() {
        return refused.count();
    }

    /** Whoever waits to be heard waits no longer: the application ends. */
    public synchronized void stop() {
        isStopped = true;
        notifyAll();
    }

    private synchronized void settleDoubts() {
        live.forEach((pbx, calls) -> calls.settleDoubt(now(pbx)));
    }

    /**
     * Calls that the ledger believes to be up since before a crash, asked for once it is in reach. Before anything is
     * written: whoever began such a call anew knows less of it than the ledger.
     */
    private void recallKept() {
        looksDue().forEach((pbx, lastHeard) -> recall(pbx, ledger.unended(pbx), lastHeard));
    }

    private synchronized void recall(PbxName pbx, List<CallRecord> kept, Instant lastHeard) {
        if (unchecked.remove(pbx, lastHeard)) {
            kept.forEach(record -> of(pbx).find(record.id())
                    .or(() -> unwritten.find(record.id()))
                    .ifPresentOrElse(call -> goOn(call, record), () -> endForgotten(record, lastHeard)));
        }
    }

    private void goOn(Call call, CallRecord kept) {
        call.goesOnFrom(kept);
        unwritten.add(call);
    }

    private void endForgotten(CallRecord kept, Instant lastHeard) {
        if (!unwritten.has(kept.id())) {
            Call call = new Call(kept);
            call.endUnheard(lastHeard);
            unwritten.add(call);
        }
    }

    private synchronized Map<PbxName, Instant> looksDue() {
        return Map.copyOf(unchecked);
    }

    private Map<String, CallRecord> kept(PbxName pbx, ToldCalls told) {
        List<String> ids = Stream.concat(told.calls().stream().map(Call::id), told.absorbed().stream())
                .map(CallId::linkedId)
                .distinct()
                .toList();
        Map<String, CallRecord> kept = new HashMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            ledger.kept(pbx, ids.subList(from, Math.min(from + BATCH, ids.size())))
                    .forEach(call -> kept.put(call.id().linkedId(), call));
        }
        return kept;
    }

    private LiveCalls of(PbxName pbx) {
        return live.computeIfAbsent(pbx, name -> new LiveCalls(name, unwritten::add, unwritten::addAbsorbed));
    }

    private synchronized Unwritten.Batch take() {
        Unwritten.Batch batch = unwritten.take(BATCH, this::now);
        notifyAll();
        return batch;
    }

    private synchronized void putBack(Unwritten.Batch batch) {
        unwritten.putBack(batch);
        batch.calls().stream()
                .map(call -> call.id().pbx())
                .filter(pbx -> !live.containsKey(pbx))
                .forEach(unwritten::dropUnended);
    }

    /** Calls run by the clock of their PBX. */
    private Instant now(PbxName pbx) {
        return clock.instant().plus(differences.of(pbx).orElse(Duration.ZERO));
    }

    private void awaitRoom() {
        try {
            while (unwritten.size() >= mostUnwritten && !isStopped) {
                wait(BETWEEN_LOOKS_MS);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
