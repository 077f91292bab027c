package dev.centralita.housekeeping.closing;

import static java.util.stream.Collectors.toSet;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.Line;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Candidates in a line, each a row of the log before it leaves. A row that was tried before stays pending. */
final class ClosingLine extends Line<Candidate, Reservation, Settlement> {

    private final Closings closings;
    private final Round round;
    private final Clock clock;

    ClosingLine(Closings closings, Round round, Clock clock, List<Reservation> reserved, List<Candidate> candidates) {
        super(round.witness(), clock, reserved, candidates, List.of());
        this.closings = closings;
        this.round = round;
        this.clock = clock;
    }

    @Override
    protected List<Reservation> reserve(List<Candidate> batch) {
        List<Reservation> reserved = closings.reserve(round.desk().name(), round.order(), batch, round.now());
        Set<ConversationId> mine = reserved.stream()
                .map(reservation -> reservation.candidate().id())
                .collect(toSet());
        for (Candidate candidate : batch) {
            if (!mine.contains(candidate.id())) {
                round.tally().decided(round.findings().about(candidate, Verdict.SKIPPED, Reason.TAKEN_BY_ANOTHER_RUN));
                round.witness().advances();
            }
        }
        return reserved;
    }

    @Override
    protected void keep(List<Settlement> outcomes) {
        if (!outcomes.isEmpty()) {
            closings.settle(outcomes);
        }
        outcomes.forEach(outcome -> round.tally().decided(round.findings().about(outcome)));
    }

    @Override
    protected Optional<Settlement> untouched(Reservation reserved) {
        return reserved.wasTriedBefore()
                ? Optional.empty()
                : Optional.of(new Settlement(
                        reserved, ClosingState.LEFT_OPEN, Reason.RUN_STOPPED, null, null, clock.instant()));
    }
}
