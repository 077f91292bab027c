package dev.centralita.housekeeping;

import java.util.OptionalLong;

/** An agent's id as the platform writes it, always as text. */
public record AgentId(String value) {

    public AgentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("agent id: \"" + value + "\" (expected: not blank)");
        }
    }

    /** The id as a number, where it is one above zero. */
    public OptionalLong number() {
        return Numbers.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
