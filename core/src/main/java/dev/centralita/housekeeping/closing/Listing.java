package dev.centralita.housekeeping.closing;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.OpenConversations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the desk for every agent's conversations; one agent's failure is that agent's alone. */
final class Listing {

    private static final System.Logger log = System.getLogger(Listing.class.getName());

    private final Round round;

    Listing(Round round) {
        this.round = round;
    }

    /**
     * The open conversations of each agent whose list could be had, in the order of the roster.
     *
     * @throws RuntimeException the last agent's failure, if no agent's list could be had
     */
    Map<AgentId, OpenConversations> of(Roster roster, Hands hands) {
        for (EnlistedAgent line : roster.unusable()) {
            log.log(WARNING, () -> "WARNING: Failed to convert user ID '" + line + "' to int: skipped");
            round.tally().decided(round.findings().about(line));
        }
        List<AgentId> agents = roster.agents();
        round.witness().begins("collecting", agents.size());
        Map<AgentId, OpenConversations> listed = new ConcurrentHashMap<>();
        List<RuntimeException> failures = new ArrayList<>();
        AtomicInteger begun = new AtomicInteger();
        hands.forEach(agents, agent -> {
            if (round.witness().shouldStop()) {
                return;
            }
            log.log(INFO, () -> "Processing user " + begun.incrementAndGet() + "/" + agents.size() + ": " + agent);
            try {
                OpenConversations open = round.desk().openConversationsOf(agent);
                listed.put(agent, open);
                tellOfGaps(agent, open);
            } catch (DeskRefused refused) {
                note(refused, agent, Reason.AGENT_REFUSED, refused.httpStatus(), failures);
            } catch (DeskUnavailable unavailable) {
                note(unavailable, agent, Reason.AGENT_UNAVAILABLE, unavailable.httpStatus(), failures);
            }
            round.witness().advances();
        });
        if (!agents.isEmpty() && failures.size() == agents.size()) {
            throw failures.get(failures.size() - 1);
        }
        Map<AgentId, OpenConversations> inOrder = new LinkedHashMap<>();
        agents.stream().filter(listed::containsKey).forEach(agent -> inOrder.put(agent, listed.get(agent)));
        return inOrder;
    }

    private void tellOfGaps(AgentId agent, OpenConversations open) {
        if (!open.isWhole()) {
            log.log(ERROR, () -> "ERROR: Failed to fetch all chats for user " + agent + ": " + open.gap());
            round.tally().decided(round.findings().about(agent, Verdict.FAILED, Reason.LIST_INCOMPLETE, 0));
        } else if (open.unreadable() > 0) {
            log.log(
                    WARNING,
                    () -> "WARNING: Skipping " + open.unreadable() + " chats of user " + agent + " - No readable id");
            round.tally().decided(round.findings().about(agent, Verdict.SKIPPED, Reason.ENTRIES_UNREADABLE, 0));
        }
    }

    private void note(
            RuntimeException failure, AgentId agent, Reason reason, int httpStatus, List<RuntimeException> failures) {
        log.log(ERROR, () -> "ERROR: Failed to fetch chats for user " + agent + ": " + failure.getMessage());
        round.tally().decided(round.findings().about(agent, Verdict.FAILED, reason, httpStatus));
        synchronized (failures) {
            failures.add(failure);
        }
    }
}
