package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskUnavailable;

/** A conversation was read as far back as we read, and what was looked for may lie further. */
final class EndlessTalk extends DeskUnavailable {

    EndlessTalk(ConversationId conversation, int messages) {
        super(
                "Chatwoot's conversation " + conversation + " has more than " + messages
                        + " messages to look through; who spoke last is not known",
                0);
    }
}
