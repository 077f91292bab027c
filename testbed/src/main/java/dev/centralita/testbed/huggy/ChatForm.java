package dev.centralita.testbed.huggy;

/** The ways in which one and the same API writes its chats. */
public enum ChatForm {
    PLAIN(Silence.FROM_LAST_MESSAGE),
    ID_AS_TEXT(Silence.FROM_LAST_MESSAGE),
    TABULATION_NULL(Silence.FROM_LAST_MESSAGE),
    TABULATION_FALSE(Silence.FROM_LAST_MESSAGE),
    TABULATION_EMPTY_LIST(Silence.FROM_LAST_MESSAGE),
    TABULATION_ID_AS_NUMBER(Silence.FROM_LAST_MESSAGE),
    LAST_MESSAGE_NULL(Silence.FROM_CREATION),
    LAST_MESSAGE_FALSE(Silence.FROM_CREATION),
    LAST_MESSAGE_AS_TEXT(Silence.NOT_TOLD),
    SEND_AT_IN_WORDS(Silence.NOT_TOLD),
    NO_TIMES(Silence.NOT_TOLD);

    private final Silence silence;

    ChatForm(Silence silence) {
        this.silence = silence;
    }

    Silence silence() {
        return silence;
    }

    /** Which field tells since when a chat is silent. */
    enum Silence {
        FROM_LAST_MESSAGE,
        FROM_CREATION,
        NOT_TOLD
    }
}
