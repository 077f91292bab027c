package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.Hands;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up conversations that a run was to close and that no list holds any more, so that each is accounted for. */
final class Missing {

    private final Round round;
    private final Selection selection;
    private final Set<AgentId> agents;

    Missing(Round round, Selection selection, Collection<AgentId> agents) {
        this.round = round;
        this.selection = selection;
        this.agents = Set.copyOf(agents);
    }

    /** Those that turn out to be candidates after all. */
    List<Candidate> candidatesAmong(Collection<ConversationId> ids, Hands hands) {
        List<Candidate> candidates = Collections.synchronizedList(new ArrayList<>());
        hands.forEach(ids, id -> {
            if (!round.witness().shouldStop()) {
                lookUp(id).ifPresent(candidates::add);
            }
        });
        return List.copyOf(candidates);
    }

    private Optional<Candidate> lookUp(ConversationId id) {
        try {
            return round.desk().find(id).map(this::judged).orElseGet(() -> told(id, Verdict.CHANGED, Reason.GONE, 0));
        } catch (DeskRefused refused) {
            return told(id, Verdict.FAILED, Reason.REFUSED, refused.httpStatus());
        } catch (DeskUnavailable unavailable) {
            return told(id, Verdict.FAILED, Reason.UNAVAILABLE, unavailable.httpStatus());
        }
    }

    private Optional<Candidate> judged(Conversation conversation) {
        AgentId agent = conversation.agent();
        if (!conversation.isOpen()) {
            return told(conversation.id(), Verdict.CHANGED, Reason.CLOSED_MEANWHILE, 0);
        }
        if (agent == null || !agents.contains(agent)) {
            return told(conversation.id(), Verdict.CHANGED, Reason.MOVED_MEANWHILE, 0);
        }
        return selection.judged(conversation, agent);
    }

    private Optional<Candidate> told(ConversationId id, Verdict verdict, Reason reason, int httpStatus) {
        round.tally().decided(round.findings().about(id, verdict, reason, httpStatus));
        return Optional.empty();
    }
}
