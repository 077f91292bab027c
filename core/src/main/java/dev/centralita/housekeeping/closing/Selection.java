package dev.centralita.housekeeping.closing;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.OpenConversations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Chooses from what was listed, and says of everything it leaves out why; the young are only counted. */
final class Selection {

    private static final System.Logger log = System.getLogger(Selection.class.getName());

    private final Round round;
    private final Set<ConversationId> failedBefore;
    private final Set<Candidate> tended;
    private final Set<ConversationId> met = new HashSet<>();

    /**
     * For one round.
     *
     * @param failedBefore conversations that come last, so that they cannot keep others from being closed
     * @param tended what this run has already dealt with
     */
    Selection(Round round, Set<ConversationId> failedBefore, Set<Candidate> tended) {
        this.round = round;
        this.failedBefore = failedBefore;
        this.tended = tended;
    }

    /** The candidates, the longest silence of each agent first, agents taking turns. */
    List<Candidate> from(Map<AgentId, OpenConversations> listed) {
        List<List<Candidate>> fresh = new ArrayList<>();
        List<List<Candidate>> failed = new ArrayList<>();
        listed.forEach((agent, open) -> {
            List<Candidate> candidates = open.conversations().stream()
                    .filter(conversation -> met.add(conversation.id()))
                    .map(conversation -> judged(conversation, agent))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Candidate::silentSince))
                    .toList();
            log.log(INFO, () -> "Found " + candidates.size() + " chats for user " + agent);
            fresh.add(candidates.stream().filter(chosen -> !hasFailed(chosen)).toList());
            failed.add(candidates.stream().filter(this::hasFailed).toList());
        });
        List<Candidate> all = new ArrayList<>(FairOrder.interleaved(fresh));
        all.addAll(FairOrder.interleaved(failed));
        return all;
    }

    boolean hasMet(ConversationId id) {
        return met.contains(id);
    }

    /** One conversation of an agent as a candidate; empty, with the reason told, where it is none. */
    Optional<Candidate> judged(Conversation conversation, AgentId agent) {
        round.tally().examined();
        if (conversation.id().number().isEmpty()) {
            return leftOut(conversation, agent, Reason.ID_NOT_A_NUMBER, "Its id is not a number");
        }
        return switch (round.order().rule().silence().standingOf(conversation, round.now())) {
            case NO_TIME -> leftOut(conversation, agent, Reason.NO_TIME, "No last message time");
            case TIME_UNREADABLE -> leftOut(conversation, agent, Reason.TIME_UNREADABLE, "Invalid time format");
            case YOUNG -> young(conversation, agent);
            case STALE -> candidate(conversation, agent);
        };
    }

    private Optional<Candidate> candidate(Conversation conversation, AgentId agent) {
        Instant silentSince = Objects.requireNonNull(conversation.silentSince());
        Candidate candidate = new Candidate(
                conversation.id(),
                agent,
                round.order().rule().tabulationOf(conversation.tabulation()),
                silentSince,
                conversation.lastMessageWritten());
        boolean isWanted = round.order().covers(conversation.id()) && !tended.contains(candidate);
        return Optional.of(candidate).filter(wanted -> isWanted);
    }

    private Optional<Candidate> young(Conversation conversation, AgentId agent) {
        round.tally().young();
        if (round.order().named().contains(conversation.id())) {
            round.tally().decided(round.findings().about(conversation, agent, Verdict.CHANGED, Reason.WROTE_MEANWHILE));
        }
        return Optional.empty();
    }

    private Optional<Candidate> leftOut(Conversation conversation, AgentId agent, Reason reason, String words) {
        log.log(WARNING, () -> "WARNING: Skipping chat " + conversation.id() + " - " + words);
        if (round.order().covers(conversation.id())) {
            round.tally().decided(round.findings().about(conversation, agent, Verdict.SKIPPED, reason));
        }
        return Optional.empty();
    }

    private boolean hasFailed(Candidate candidate) {
        return failedBefore.contains(candidate.id());
    }
}
