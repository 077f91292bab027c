package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.rule.ActKey;
import dev.centralita.housekeeping.rule.RuleName;

/**
 * One step of a rule's ladder in one conversation; taken once.
 *
 * @param anchor the message after which the ladder began
 * @param step from 1
 */
public record Rung(RuleName rule, DeskName desk, ConversationId conversation, long anchor, int step) {

    /** The mark of one of its acts. */
    public ActKey keyOf(int position) {
        return new ActKey(ActKey.PREFIX + rule + "/" + conversation + "/" + anchor + "/" + step + "." + position);
    }
}
