package dev.centralita.housekeeping.deed;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.Line;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.judgement.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Errands in a line, each written down before it leaves. One that was tried before stays pending. */
final class ErrandLine extends Line<Judgement, Errand, Attempt.Result> {

    private final Deeds deeds;
    private final Round round;
    private final Clock clock;

    /**
     * In this order.
     *
     * @param begun what earlier runs left
     * @param chosen what is to be reserved
     * @param failed what earlier runs tried in vain
     */
    ErrandLine(Deeds deeds, Round round, Clock clock, List<Errand> begun, List<Judgement> chosen, List<Errand> failed) {
        super(round.witness(), clock, begun, chosen, failed);
        this.deeds = deeds;
        this.round = round;
        this.clock = clock;
    }

    @Override
    protected List<Errand> reserve(List<Judgement> batch) {
        List<Errand> reserved = deeds.reserve(
                round.order().run(),
                round.version(),
                batch.stream().map(chosen -> Errand.of(chosen, round)).toList());
        Set<ConversationId> mine = reserved.stream().map(Errand::conversation).collect(toSet());
        for (Judgement chosen : batch) {
            if (!mine.contains(chosen.seen().id())) {
                round.decided(Finding.of(chosen, Outcome.SKIPPED, Reason.TAKEN_BY_ANOTHER_RUN));
                round.witness().advances();
            }
        }
        return reserved;
    }

    @Override
    protected void keep(List<Attempt.Result> results) {
        if (!results.isEmpty()) {
            deeds.settle(results.stream().map(Attempt.Result::settlement).toList());
            deeds.notes(round.rule().name(), round.desk().name(), reasons(results), clock.instant());
        }
        results.forEach(result -> round.decided(Finding.of(result.settlement(), result.facts())));
    }

    private static Map<ConversationId, Reason> reasons(List<Attempt.Result> results) {
        return results.stream()
                .map(Attempt.Result::settlement)
                .collect(toMap(settled -> settled.errand().conversation(), Settlement::reason, (first, last) -> last));
    }

    @Override
    protected Optional<Attempt.Result> untouched(Errand reserved) {
        if (reserved.attempt() > 1) {
            return Optional.empty();
        }
        Settlement dropped = new Settlement(
                reserved, ErrandState.DROPPED, Reason.RUN_STOPPED, Set.of(), null, null, clock.instant());
        return Optional.of(new Attempt.Result(dropped, new Recollection(round).facts(reserved)));
    }
}
