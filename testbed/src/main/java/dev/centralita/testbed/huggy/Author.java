package dev.centralita.testbed.huggy;

/** Who wrote the last message of a chat. */
public enum Author {
    CUSTOMER,
    AGENT
}
