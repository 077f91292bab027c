package dev.centralita.housekeeping;

import java.util.List;
import java.util.Optional;

/** A platform where conversations are held. Every method may be called from several threads at once. */
public interface ConversationDesk {

    DeskName name();

    /** What must still be set before this desk can be used, as a sentence; empty where nothing is missing. */
    Optional<String> whatIsMissing();

    /**
     * Every open conversation of an agent, each once, however the pages shift meanwhile.
     *
     * @throws DeskUnavailable if the list could not be had in full
     * @throws DeskRefused if the platform will not give it
     */
    List<Conversation> openConversationsOf(AgentId agent);

    /**
     * One conversation as it is now; empty where the platform does not know it.
     *
     * @throws DeskUnavailable if the platform did not answer
     * @throws DeskRefused if the platform will not say
     */
    Optional<Conversation> find(ConversationId id);

    /**
     * Closes a conversation. Closing one that is already closed is not an error.
     *
     * @throws DeskUnavailable if the platform did not answer; whether it closed is not known
     * @throws DeskRefused if the platform will not close it
     */
    ClosingReceipt close(ConversationId id, ClosingWords words);
}
