package dev.centralita.housekeeping.closing;

import static java.lang.System.Logger.Level.INFO;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.OpenConversations;
import dev.centralita.shared.Sentence;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Closes conversations that have been silent too long. First it finishes what an earlier run began; then it collects
 * everything before it closes anything, because lists shift while their conversations are closed. Each conversation is
 * written down, looked at once more, closed, and its outcome kept, in this order: a run may die at any point and the next
 * one goes on.
 */
@Dependent
public class CloseStaleConversations {

    private static final System.Logger log = System.getLogger(CloseStaleConversations.class.getName());

    private final Agents agents;
    private final Closings closings;
    private final Clock clock;

    @Inject
    public CloseStaleConversations(Agents agents, Closings closings, Clock clock) {
        this.agents = agents;
        this.closings = closings;
        this.clock = clock;
    }

    /** What keeps the rule from being followed at this desk, as a sentence; empty where nothing does. */
    public Optional<Sentence> obstacle(ConversationDesk desk, ClosingRule rule) {
        return desk.whyOff()
                .or(() -> rosterOf(rule).agents().isEmpty() ? Optional.of(noAgents(rule)) : Optional.empty());
    }

    /**
     * Follows the order at a desk.
     *
     * @throws RuntimeException if nothing could be listed or the log of closings could not be written
     */
    public ClosingReport at(ConversationDesk desk, ClosingOrder order, ClosingWitness witness, Hands hands) {
        log.log(INFO, "--- Starting new iteration ---");
        Round round = Round.of(desk, order, clock.instant(), witness);
        Set<Candidate> tended = order.isRehearsal() ? Set.of() : finishWhatWasBegun(round, hands);
        Set<ConversationId> failed = closings.failedAt(desk.name());
        Selection selection = new Selection(round, failed, tended);
        List<Candidate> chosen = choose(round, selection, tended, hands);
        if (!witness.shouldStop()) {
            if (order.isRehearsal()) {
                chosen.forEach(candidate -> round.tally()
                        .decided(round.findings().about(candidate, Verdict.WOULD_CLOSE, Reason.SILENT_TOO_LONG)));
            } else {
                witness.announces(chosen.size());
                List<Reservation> unheard = takeUnheard(round, selection, failed);
                witness.begins("closing", unheard.size() + chosen.size());
                close(round, unheard, chosen, hands);
            }
        }
        ClosingReport report = round.tally().report();
        log.log(INFO, () -> "=== Iteration complete - Processed " + report.closed() + " chats ===");
        return report;
    }

    private Set<Candidate> finishWhatWasBegun(Round round, Hands hands) {
        Set<Candidate> tended = new HashSet<>();
        if (round.order().isContinued()) {
            for (Settlement settled : closings.settledBy(round.order().run())) {
                round.tally().decided(round.findings().about(settled));
                tended.add(settled.reservation().candidate());
            }
        }
        List<Reservation> unfinished = closings.takeUnfinished(round.desk().name(), round.order());
        unfinished.forEach(reservation -> tended.add(reservation.candidate()));
        if (!unfinished.isEmpty()) {
            round.witness().begins("finishing", unfinished.size());
            close(round, unfinished, List.of(), hands);
        }
        return tended;
    }

    /** An attempt without an answer may have closed its conversation, which then is in no list any more. */
    private List<Reservation> takeUnheard(Round round, Selection selection, Set<ConversationId> failed) {
        List<ConversationId> unlisted = failed.stream()
                .filter(id -> round.order().covers(id) && !selection.hasMet(id))
                .toList();
        return unlisted.isEmpty()
                ? List.of()
                : closings.takeUnheard(round.desk().name(), round.order(), unlisted);
    }

    private List<Candidate> choose(Round round, Selection selection, Set<Candidate> tended, Hands hands) {
        ClosingOrder order = round.order();
        Roster roster = rosterOf(order.rule()).startingWith(order.run());
        log.log(INFO, () -> "SUCCESS: Retrieved " + roster.agents().size() + " users from database");
        Map<AgentId, OpenConversations> listed = new Listing(round).of(roster, hands);
        List<Candidate> candidates = new ArrayList<>(selection.from(listed));
        candidates.addAll(new Missing(round, selection, roster.agents())
                .candidatesAmong(stillUnaccounted(order, selection, tended), hands));
        int limit = Math.max(0, order.limit() - tended.size());
        int end = Math.min(limit, candidates.size());
        for (Candidate beyond : candidates.subList(end, candidates.size())) {
            round.tally().decided(round.findings().about(beyond, Verdict.SKIPPED, Reason.LIMIT_REACHED));
        }
        return candidates.subList(0, end);
    }

    private static List<ConversationId> stillUnaccounted(
            ClosingOrder order, Selection selection, Collection<Candidate> tended) {
        Set<ConversationId> open = new HashSet<>(order.named());
        tended.forEach(candidate -> open.remove(candidate.id()));
        open.removeIf(selection::hasMet);
        return List.copyOf(open);
    }

    private void close(Round round, List<Reservation> reserved, List<Candidate> candidates, Hands hands) {
        ClosingAttempt attempt = new ClosingAttempt(round.desk(), round.order().rule(), clock);
        try (ClosingLine line = new ClosingLine(closings, round, clock, reserved, candidates)) {
            hands.together(() -> line.workOff(attempt::on));
        }
    }

    private Roster rosterOf(ClosingRule rule) {
        return Roster.of(agents.withRoles(rule.roles()));
    }

    private static Sentence noAgents(ClosingRule rule) {
        return Sentence.of(
                "no-agent-of-role",
                "no agent has a role of {roles} (table usuarios, column cargo)",
                Map.of("roles", String.join(", ", rule.roles())));
    }
}
