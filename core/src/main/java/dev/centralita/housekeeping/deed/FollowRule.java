package dev.centralita.housekeeping.deed;

import static java.lang.System.Logger.Level.INFO;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.RuleVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Follows a rule at its desk. The desk is asked until enough is due; every conversation it names is judged, and those that a step is
 * due for are written down, looked at once more where acts go, judged again and only then touched. What an earlier run
 * began comes first, what failed comes last, so that those a desk always refuses keep nobody else waiting. A run may die
 * at any point and the next one goes on: nothing is said twice, no act is lost.
 */
@Dependent
public class FollowRule {

    private static final System.Logger log = System.getLogger(FollowRule.class.getName());

    private final Deeds deeds;
    private final Clock clock;

    @Inject
    public FollowRule(Deeds deeds, Clock clock) {
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Follows the order at a desk.
     *
     * @throws RuntimeException if the desk could not be asked or the record of deeds could not be written
     */
    public RuleReport at(Desk desk, RuleVersion version, RuleOrder order, RuleWitness witness, Hands hands) {
        Round round = Round.of(desk, version, order, witness, clock.instant());
        if (order.isRehearsal()) {
            new Choice(round, deeds, Set.of(), order.limit())
                    .chosen(hands)
                    .forEach(chosen -> round.decided(Finding.of(chosen, Outcome.WOULD_ACT, Reason.STEP_DUE)));
        } else {
            follow(round, hands);
        }
        RuleReport report = round.tally().report();
        log.log(
                INFO,
                () -> "=== Rule " + version.rule().name() + " complete - " + report.acted() + " of " + report.examined()
                        + " conversations touched ===");
        return report;
    }

    private void follow(Round round, Hands hands) {
        RuleOrder order = round.order();
        List<Settlement> settled = order.isContinued() ? settledBefore(order) : List.of();
        settled.forEach(done -> round.decided(Finding.of(done, new Recollection(round).facts(done))));
        List<Errand> begun = begunBefore(round);
        Set<ConversationId> tended = new HashSet<>();
        settled.forEach(done -> tended.add(done.errand().conversation()));
        begun.forEach(errand -> tended.add(errand.conversation()));
        int room = Math.max(0, order.limit() - tended.size());
        Retries retries = Retries.of(round, deeds, tended);
        tended.addAll(retries.conversations());

        List<Judgement> chosen = new Choice(round, deeds, tended, room).chosen(hands);
        if (round.witness().shouldStop()) {
            return;
        }
        int left = room - chosen.size();
        round.witness().announces(begun.size() + chosen.size() + retries.atMost(left));
        List<Errand> failed = retries.taken(left);
        round.witness().begins("acting", begun.size() + chosen.size() + failed.size());
        try (ErrandLine line = new ErrandLine(deeds, round, clock, begun, chosen, failed)) {
            Attempt attempt = new Attempt(round, clock);
            hands.together(() -> line.workOff(attempt::at));
        }
    }

    private List<Errand> begunBefore(Round round) {
        RuleOrder order = round.order();
        boolean isForNobody = order.only() != null && order.named().isEmpty();
        return isForNobody
                ? List.of()
                : deeds.takeUnfinished(order.run(), round.version(), order.named(), order.limit());
    }

    /** What was only let go of when the run was stopped is chosen anew. */
    private List<Settlement> settledBefore(RuleOrder order) {
        return deeds.settledBy(order.run()).stream()
                .filter(settled -> settled.reason() != Reason.RUN_STOPPED)
                .toList();
    }
}
