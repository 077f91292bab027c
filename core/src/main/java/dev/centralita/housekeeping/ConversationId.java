package dev.centralita.housekeeping;

import java.util.OptionalLong;

/** A conversation's id as its platform writes it, always as text. */
public record ConversationId(String value) {

    public ConversationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("conversation id: \"" + value + "\" (expected: not blank)");
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
