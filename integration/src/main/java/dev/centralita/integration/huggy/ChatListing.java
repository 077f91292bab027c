package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.closing.Agents;
import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Sightings;
import dev.centralita.housekeeping.rule.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule's question put to Huggy, which lists chats an agent at a time. One agent's failure leaves a gap, and is that
 * agent's alone.
 */
final class ChatListing {

    private final Chats chats;
    private final Agents agents;
    private final Map<ConversationId, ChatJson> found = new LinkedHashMap<>();
    private final List<String> gaps = new ArrayList<>();

    ChatListing(Chats chats, Agents agents) {
        this.chats = chats;
        this.agents = agents;
    }

    Sightings answer(Question question) {
        AskedRoles roles = AskedRoles.of(question.assignee(), agents);
        list(agentsMeantBy(question.assignee(), roles));
        List<Sighting> silent = found.values().stream()
                .map(chat -> new ChatSight(chat, roles).at(question))
                .filter(seen -> question.statuses().contains(seen.status()))
                .filter(seen -> isSilent(seen, question))
                .sorted(Comparator.comparing(seen -> newest(seen).at()))
                .toList();
        boolean isCut = silent.size() > question.limit();
        return new Sightings(
                isCut ? silent.subList(0, question.limit()) : silent,
                isCut,
                gaps.isEmpty() ? null : String.join("; ", gaps));
    }

    /** Everybody at Huggy where the rule names nobody. */
    private Set<AgentId> agentsMeantBy(AssigneeScope wanted, AskedRoles roles) {
        Set<AgentId> meant = new LinkedHashSet<>(roles.agents());
        wanted.agents().stream().sorted().map(AgentId::new).forEach(meant::add);
        if (wanted.who() != AssigneeScope.Who.THESE) {
            chats.agents().forEach(agent -> meant.add(new AgentId(agent.id())));
        }
        return meant;
    }

    private void list(Set<AgentId> wanted) {
        @Nullable RuntimeException last = null;
        for (AgentId agent : wanted) {
            try {
                add(agent, chats.openOf(agent));
            } catch (DeskRefused | DeskUnavailable silent) {
                gaps.add("agent " + agent + ": " + silent.getMessage());
                last = silent;
            }
        }
        if (last != null && gaps.size() == wanted.size() && found.isEmpty()) {
            throw last;
        }
    }

    private void add(AgentId agent, ChatList open) {
        open.chats().forEach(chat -> found.put(chat.id(), chat));
        if (open.gap() != null) {
            gaps.add(open.gap());
        } else if (open.unreadable() > 0) {
            gaps.add("agent " + agent + ": " + open.unreadable() + " chats have no id that can be read");
        }
    }

    private static boolean isSilent(Sighting seen, Question question) {
        return !seen.last().isEmpty()
                && question.coversSilenceSince(newest(seen).at());
    }

    private static Utterance newest(Sighting seen) {
        return seen.last().values().iterator().next();
    }
}
