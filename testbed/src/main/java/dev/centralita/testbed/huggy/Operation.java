package dev.centralita.testbed.huggy;

/** What can be asked of Huggy. */
public enum Operation {
    LIST,
    SHOW,
    CLOSE,
    HAND_OVER,
    LIST_AGENTS
}
