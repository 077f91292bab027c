package dev.centralita.housekeeping;

/** An agent's id as the platform writes it, always as text. */
public record AgentId(String value) {

    public AgentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("agent id: \"" + value + "\" (expected: not blank)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
