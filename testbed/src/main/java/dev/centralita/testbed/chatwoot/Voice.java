package dev.centralita.testbed.chatwoot;

import org.jspecify.annotations.Nullable;

/** Who speaks in a conversation, and how Chatwoot stores it. */
public enum Voice {
    CUSTOMER(0, false, "Contact"),
    AGENT(1, false, "User"),
    BOT(1, false, "AgentBot"),
    ASSISTANT(1, false, "Captain::Assistant"),
    /** An agent, for agents only. */
    NOTE(1, true, "User"),
    /** An agent, whose channel did not take it. */
    REFUSED(1, false, "User"),
    /** A rule, in the name of whoever wrote it; Chatwoot does not count it as a person's answer. */
    RULE(1, false, "User"),
    /** The desk itself, about what happened. */
    NOTICE(2, false, null),
    /** A greeting, a survey, an out-of-office text. */
    TEMPLATE(3, false, null);

    private final int type;
    private final boolean isPrivate;
    private final @Nullable String sender;

    Voice(int type, boolean isPrivate, @Nullable String sender) {
        this.type = type;
        this.isPrivate = isPrivate;
        this.sender = sender;
    }

    int type() {
        return type;
    }

    boolean isPrivate() {
        return isPrivate;
    }

    /** Sent or failed. */
    int delivery() {
        return this == REFUSED ? 3 : 0;
    }

    @Nullable
    String sender() {
        return sender;
    }
}
