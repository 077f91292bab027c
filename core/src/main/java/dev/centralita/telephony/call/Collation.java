package dev.centralita.telephony.call;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds calls that books tell of against those that were heard. A call heard from its beginning to its end stays as it was
 * heard; of every other one the books fill what is missing.
 */
final class Collation {

    private final LiveCalls live;
    private final Unwritten unwritten;
    private final Map<String, CallRecord> kept;
    private final Instant from;
    private final Instant until;

    /**
     * @param kept what the ledger has of the calls that are told of, by linked id
     * @param from until then everything was heard
     * @param until from then on it is heard again
     */
    Collation(LiveCalls live, Unwritten unwritten, Map<String, CallRecord> kept, Instant from, Instant until) {
        this.live = live;
        this.unwritten = unwritten;
        this.kept = kept;
        this.from = from;
        this.until = until;
    }

    Completion of(ToldCalls told) {
        told.absorbed().stream()
                .filter(part ->
                        kept.containsKey(part.linkedId()) && live.find(part).isEmpty())
                .forEach(unwritten::addAbsorbed);
        return told.calls().stream().map(this::collate).reduce(Completion.NOTHING, Completion::plus);
    }

    private Completion collate(Call told) {
        Optional<Call> up = live.find(told.id());
        CallRecord heard = kept.get(told.id().linkedId());
        if (up.isPresent()) {
            return live.complete(up.get(), told) ? new Completion(0, 1, 1) : new Completion(0, 0, 1);
        }
        if (unwritten.has(told.id())) {
            return new Completion(0, 0, 1);
        }
        return heard == null ? rebuild(told) : complete(heard, told);
    }

    private Completion complete(CallRecord heard, Call told) {
        if (wasHeardWhole(heard)) {
            return Completion.NOTHING;
        }
        Call call = wasHeardToEnd(heard) ? Call.heardToEnd(heard) : Call.reopened(heard, from, until);
        call.completedBy(told);
        if (!call.isOver()) {
            call.endUnheard(heard.endedAt() == null ? told.heardAt() : heard.endedAt());
        }
        if (call.record(until).equals(heard)) {
            return Completion.NOTHING;
        }
        unwritten.add(call);
        return new Completion(0, 1, 0);
    }

    /** The beginning and the end of a call may be heard, and not what was between them. */
    private boolean wasHeardWhole(CallRecord heard) {
        return wasHeardToEnd(heard)
                && (!Objects.requireNonNull(heard.endedAt()).isAfter(from)
                        || !heard.beganAt().isBefore(until));
    }

    private static boolean wasHeardToEnd(CallRecord heard) {
        return heard.endedAt() != null && !heard.isReconstructed();
    }

    /**
     * Books that break off tell of no end; the call ended with what they tell last, unless that is so new that the call may
     * just have begun.
     */
    private Completion rebuild(Call told) {
        Instant end = told.endedAt().orElse(told.heardAt());
        if (Moments.isClearlyBefore(until, told.beganAt()) || Moments.isClearlyBefore(end, from)) {
            return Completion.NOTHING;
        }
        if (!told.isOver() && Moments.areClose(end, until)) {
            return new Completion(0, 0, 1);
        }
        if (!told.isOver()) {
            told.endUnheard(end);
        }
        unwritten.add(told);
        return new Completion(1, 0, 0);
    }
}
