package dev.centralita.housekeeping.deed;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.judgement.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Hands out errands one by one, each written down before it leaves, and keeps what became of them. Errands are reserved
 * a batch at a time; outcomes are kept at the latest with the next batch, and every second. Several hands draw from one
 * line without waiting for each other's conversations.
 */
final class ErrandLine implements AutoCloseable {

    static final int BATCH = 50;
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final Deeds deeds;
    private final Round round;
    private final Clock clock;
    private final Queue<Errand> ready;
    private final Queue<Judgement> waiting;
    private final Queue<Errand> last;
    private final List<Attempt.Result> results = new ArrayList<>();
    private Instant keptAt;
    private boolean isBroken;

    /**
     * In this order.
     *
     * @param begun what earlier runs left
     * @param chosen what is to be reserved
     * @param failed what earlier runs tried in vain
     */
    ErrandLine(Deeds deeds, Round round, Clock clock, List<Errand> begun, List<Judgement> chosen, List<Errand> failed) {
        this.deeds = deeds;
        this.round = round;
        this.clock = clock;
        this.ready = new ArrayDeque<>(begun);
        this.waiting = new ArrayDeque<>(chosen);
        this.last = new ArrayDeque<>(failed);
        this.keptAt = clock.instant();
    }

    /** Goes on errands until all are out, the run is to stop or the line is broken. */
    void workOff(Attempt attempt) {
        for (Optional<Errand> next = next(); next.isPresent(); next = next()) {
            settle(attempt.at(next.get()));
        }
    }

    private synchronized Optional<Errand> next() {
        if (isBroken || round.witness().shouldStop()) {
            return Optional.empty();
        }
        try {
            if (!results.isEmpty() && !clock.instant().isBefore(keptAt.plus(OFTEN))) {
                keepResults();
            }
            while (ready.isEmpty() && !waiting.isEmpty()) {
                keepResults();
                reserveBatch();
            }
        } catch (RuntimeException notWritten) {
            isBroken = true;
            throw notWritten;
        }
        return Optional.ofNullable(ready.isEmpty() ? last.poll() : ready.poll());
    }

    private synchronized void settle(Attempt.Result result) {
        results.add(result);
        round.witness().advances();
    }

    /** Keeps the last outcomes. Errands reserved in vain are let go of; one that was tried before stays pending. */
    @Override
    public synchronized void close() {
        for (Errand untouched : ready) {
            if (untouched.attempt() == 1) {
                Settlement dropped = new Settlement(
                        untouched, ErrandState.DROPPED, Reason.RUN_STOPPED, Set.of(), null, null, clock.instant());
                results.add(new Attempt.Result(dropped, new Recollection(round).facts(untouched)));
            }
        }
        ready.clear();
        keepResults();
    }

    private void reserveBatch() {
        List<Judgement> batch = new ArrayList<>();
        while (batch.size() < BATCH && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        List<Errand> reserved = deeds.reserve(
                round.order().run(),
                round.version(),
                batch.stream().map(chosen -> Errand.of(chosen, round)).toList());
        ready.addAll(reserved);
        Set<ConversationId> mine = reserved.stream().map(Errand::conversation).collect(toSet());
        for (Judgement chosen : batch) {
            if (!mine.contains(chosen.seen().id())) {
                round.decided(Finding.of(chosen, Outcome.SKIPPED, Reason.TAKEN_BY_ANOTHER_RUN));
                round.witness().advances();
            }
        }
    }

    private void keepResults() {
        if (!results.isEmpty()) {
            deeds.settle(results.stream().map(Attempt.Result::settlement).toList());
            deeds.notes(round.rule().name(), round.desk().name(), reasons(), clock.instant());
        }
        results.forEach(result -> round.decided(Finding.of(result.settlement(), result.facts())));
        results.clear();
        keptAt = clock.instant();
    }

    private Map<ConversationId, Reason> reasons() {
        return results.stream()
                .map(Attempt.Result::settlement)
                .collect(toMap(settled -> settled.errand().conversation(), Settlement::reason, (first, last) -> last));
    }
}
