package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A log of closings that lasts as long as a test. */
public class InMemoryClosings implements Closings {

    private final List<Line> lines = new ArrayList<>();
    private final Set<Long> living = new HashSet<>();
    private Runnable beforeEachCall = () -> {};

    public void lives(long run) {
        living.add(run);
    }

    public void isOver(long run) {
        living.remove(run);
    }

    public void beforeEachCall(Runnable event) {
        beforeEachCall = event;
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    public Line lineOf(String conversation) {
        List<Line> found = lines().stream()
                .filter(line -> line.candidate.id().value().equals(conversation))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("lines of conversation " + conversation + ": " + found + " (expected: one)");
        }
        return found.get(0);
    }

    @Override
    public synchronized List<Reservation> reserve(
            DeskName desk, ClosingOrder order, List<Candidate> candidates, Instant collectedAt) {
        beforeEachCall.run();
        List<Reservation> given = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<Line> known = lines.stream()
                    .filter(line -> line.candidate.id().equals(candidate.id())
                            && line.candidate.silentSince().equals(candidate.silentSince()))
                    .findFirst();
            if (known.isEmpty()) {
                Line line = new Line(lines.size() + 1, candidate);
                lines.add(line);
                given.add(line.givenTo(order.run()));
            } else if (known.get().isFreeFor(order.run(), living, collectedAt)) {
                given.add(known.get().givenTo(order.run()));
            }
        }
        return given;
    }

    @Override
    public synchronized List<Reservation> takeUnfinished(DeskName desk, ClosingOrder order) {
        beforeEachCall.run();
        return lines.stream()
                .filter(line -> line.state == ClosingState.PENDING
                        && (line.run == order.run() || !living.contains(line.run))
                        && order.covers(line.candidate.id()))
                .map(line -> line.givenTo(order.run()))
                .toList();
    }

    @Override
    public synchronized List<Reservation> takeUnheard(
            DeskName desk, ClosingOrder order, Collection<ConversationId> conversations) {
        beforeEachCall.run();
        return lines.stream()
                .filter(line -> line.state == ClosingState.FAILED
                        && line.settlement.reason() == Reason.UNAVAILABLE
                        && (line.run == order.run() || !living.contains(line.run))
                        && conversations.contains(line.candidate.id()))
                .map(line -> line.givenTo(order.run()))
                .toList();
    }

    @Override
    public synchronized void settle(Collection<Settlement> settlements) {
        beforeEachCall.run();
        for (Settlement settlement : settlements) {
            Line line = lines.get((int) settlement.reservation().row() - 1);
            if (line.attempts == settlement.reservation().attempt()) {
                line.settlement = settlement;
                line.state = settlement.state();
            }
        }
    }

    @Override
    public synchronized List<Settlement> settledBy(long run) {
        return lines.stream()
                .filter(line -> line.run == run && line.state != ClosingState.PENDING)
                .map(line -> line.settlement)
                .toList();
    }

    @Override
    public synchronized Set<ConversationId> failedAt(DeskName desk) {
        return lines.stream()
                .filter(line -> line.state == ClosingState.FAILED)
                .map(line -> line.candidate.id())
                .collect(Collectors.toSet());
    }

    /** A line of the log. */
    public static final class Line {

        private final long number;
        private final Candidate candidate;
        private ClosingState state = ClosingState.PENDING;
        private Settlement settlement;
        private long run;
        private int attempts;

        private Line(long number, Candidate candidate) {
            this.number = number;
            this.candidate = candidate;
        }

        public ClosingState state() {
            return state;
        }

        public int attempts() {
            return attempts;
        }

        public Settlement settlement() {
            return settlement;
        }

        private Reservation givenTo(long taker) {
            run = taker;
            attempts++;
            state = ClosingState.PENDING;
            return new Reservation(number, candidate, attempts);
        }

        private boolean isFreeFor(long taker, Set<Long> living, Instant collectedAt) {
            return switch (state) {
                case PENDING -> run == taker || !living.contains(run);
                case CLOSED -> settlement.at().isBefore(collectedAt);
                default -> true;
            };
        }

        @Override
        public String toString() {
            return number + " " + candidate.id() + " " + state + " by run " + run + ", attempt " + attempts;
        }
    }
}
