package dev.centralita.testbed.chatwoot;

/** What can be asked of Chatwoot. */
public enum Operation {
    LIST,
    SHOW,
    MESSAGES,
    SAY,
    TOGGLE,
    LABELS,
    LABEL,
    ASSIGN,
    DIRECTORY
}
