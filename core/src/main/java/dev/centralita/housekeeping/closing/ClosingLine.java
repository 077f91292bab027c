package dev.centralita.housekeeping.closing;

import static java.util.stream.Collectors.toSet;

import dev.centralita.housekeeping.ConversationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Hands out candidates one by one, each written down before it leaves, and keeps what became of them. Rows are reserved
 * a batch at a time; outcomes are kept at the latest with the next batch, and every second. Several hands draw from one
 * line without waiting for each other's conversations.
 */
final class ClosingLine implements AutoCloseable {

    static final int BATCH = 50;
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final Closings closings;
    private final Round round;
    private final Clock clock;
    private final Queue<Reservation> ready;
    private final Queue<Candidate> waiting;
    private final List<Settlement> outcomes = new ArrayList<>();
    private Instant keptAt;
    private boolean isBroken;

    ClosingLine(Closings closings, Round round, Clock clock, List<Reservation> reserved, List<Candidate> candidates) {
        this.closings = closings;
        this.round = round;
        this.clock = clock;
        this.ready = new ArrayDeque<>(reserved);
        this.waiting = new ArrayDeque<>(candidates);
        this.keptAt = clock.instant();
    }

    /** The next to be closed; empty when all are out, the run is to stop or the line is broken. */
    synchronized Optional<Reservation> next() {
        if (isBroken || round.witness().shouldStop()) {
            return Optional.empty();
        }
        try {
            if (!outcomes.isEmpty() && !clock.instant().isBefore(keptAt.plus(OFTEN))) {
                keepOutcomes();
            }
            while (ready.isEmpty() && !waiting.isEmpty()) {
                keepOutcomes();
                reserveBatch();
            }
        } catch (RuntimeException rowsCannotBeWritten) {
            isBroken = true;
            throw rowsCannotBeWritten;
        }
        return Optional.ofNullable(ready.poll());
    }

    synchronized void settle(Settlement outcome) {
        outcomes.add(outcome);
        round.witness().advances();
    }

    /** Keeps the last outcomes. Rows reserved in vain are let go of; one that was tried before stays pending. */
    @Override
    public synchronized void close() {
        for (Reservation untouched : ready) {
            if (untouched.wasTriedBefore()) {
                continue;
            }
            outcomes.add(
                    new Settlement(untouched, ClosingState.LEFT_OPEN, Reason.RUN_STOPPED, null, null, clock.instant()));
        }
        ready.clear();
        keepOutcomes();
    }

    private void reserveBatch() {
        List<Candidate> batch = new ArrayList<>();
        while (batch.size() < BATCH && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        List<Reservation> reserved = closings.reserve(round.desk().name(), round.order(), batch, round.now());
        ready.addAll(reserved);
        Set<ConversationId> mine = reserved.stream()
                .map(reservation -> reservation.candidate().id())
                .collect(toSet());
        for (Candidate candidate : batch) {
            if (!mine.contains(candidate.id())) {
                round.tally().decided(round.findings().about(candidate, Verdict.SKIPPED, Reason.TAKEN_BY_ANOTHER_RUN));
                round.witness().advances();
            }
        }
    }

    private void keepOutcomes() {
        if (!outcomes.isEmpty()) {
            closings.settle(outcomes);
        }
        outcomes.forEach(outcome -> round.tally().decided(round.findings().about(outcome)));
        outcomes.clear();
        keptAt = clock.instant();
    }
}
