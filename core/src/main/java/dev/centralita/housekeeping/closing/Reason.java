package dev.centralita.housekeeping.closing;

import java.util.Locale;

/** Why something was decided; each has a sentence in every language of the console. */
public enum Reason {
    SILENT_TOO_LONG,
    CLOSING_CONFIRMED,
    NO_TIME,
    TIME_UNREADABLE,
    ID_NOT_A_NUMBER,
    LIMIT_REACHED,
    TAKEN_BY_ANOTHER_RUN,
    RUN_STOPPED,
    WROTE_MEANWHILE,
    MOVED_MEANWHILE,
    CLOSED_MEANWHILE,
    GONE,
    REFUSED,
    UNAVAILABLE,
    AGENT_ID_NOT_A_NUMBER,
    AGENT_REFUSED,
    AGENT_UNAVAILABLE,
    LIST_INCOMPLETE,
    ENTRIES_UNREADABLE;

    /** The word under which programs know it: {@code silent-too-long}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
