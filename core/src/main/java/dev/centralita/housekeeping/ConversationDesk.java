package dev.centralita.housekeeping;

import dev.centralita.shared.Sentence;
import java.util.Optional;

/** A platform where conversations are held. Every method may be called from several threads at once. */
public interface ConversationDesk {

    DeskName name();

    /** Why this desk cannot be used here, in a sentence; empty where it is set up. */
    Optional<Sentence> whyOff();

    /** How many calls at once make sense; more of them would only wait. */
    int callsAtOnce();

    /**
     * Every open conversation of an agent, each once, however the pages shift meanwhile.
     *
     * @throws DeskUnavailable if not even the beginning of the list could be had
     * @throws DeskRefused if the platform will not give it
     */
    OpenConversations openConversationsOf(AgentId agent);

    /**
     * One conversation as it is now; empty where the platform does not know it.
     *
     * @throws DeskUnavailable if the platform did not answer
     * @throws DeskRefused if the platform will not say
     */
    Optional<Conversation> find(ConversationId id);

    /**
     * Closes a conversation. One that is closed already, or gone, is not an error.
     *
     * @throws DeskUnavailable if the platform did not answer; whether it closed is not known
     * @throws DeskRefused if the platform will not close it
     */
    ClosingReceipt close(ConversationId id, ClosingWords words);
}
