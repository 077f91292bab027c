package dev.centralita.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.shared.Sentence;
import java.util.Optional;

/** One account at a platform, as rules see and steer it. Every method may be called from several threads at once. */
public interface Desk {

    /** The platform and the account: {@code chatwoot/1}. */
    DeskName name();

    /** Why this desk cannot be used here, in a sentence; empty where it is set up. */
    Optional<Sentence> whyOff();

    /** How many calls at once make sense; more of them would only wait. */
    int callsAtOnce();

    /**
     * About how many conversations somebody is told who only looks. Where each of them costs the platform a call, more
     * would take from runs what they are permitted to ask.
     */
    int mostForALook();

    /** What can be asked of it. */
    Reach reach();

    /** What operators choose from when they write a rule. */
    Directory directory();

    /**
     * Every conversation that answers the question.
     *
     * @throws DeskUnavailable if the platform or its database did not answer
     * @throws DeskRefused if the platform will not say
     */
    Sightings answer(Question question);

    /**
     * One conversation as it is now, asked where acts go and not in a copy; empty where the desk does not know it.
     *
     * @throws DeskUnavailable if the platform did not answer
     * @throws DeskRefused if the platform will not say
     */
    Optional<Sighting> look(ConversationId id, Question question);

    /**
     * Carries out one act and makes sure that the platform did it. Labels are merged, never replaced.
     *
     * @param key the act's mark, kept with whatever is said
     * @throws DeskUnavailable if the platform did not answer or its answer did not show the act as done; whether it
     *     was is not known
     * @throws DeskRefused if the platform will not do it
     */
    ActReceipt perform(ConversationId id, Act act, ActKey key);

    /**
     * Whether a message with the mark stands in the conversation, for acts whose answer never came.
     *
     * @throws DeskUnavailable if the platform did not answer
     * @throws DeskRefused if the platform will not say
     */
    boolean hasSaid(ConversationId id, ActKey key);
}
