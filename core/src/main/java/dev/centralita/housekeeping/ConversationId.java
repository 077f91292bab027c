package dev.centralita.housekeeping;

/** A conversation's id as its platform writes it, always as text. */
public record ConversationId(String value) {

    public ConversationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("conversation id: \"" + value + "\" (expected: not blank)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
