package dev.centralita.housekeeping.rule;

import java.util.Map;
import java.util.Optional;

/** Takes what a platform tells us of its own accord; each adapter that listens offers one such bean. */
public interface DeskPost {

    /** The first part of its desks' names: {@code chatwoot}. */
    String platform();

    /** Reads a letter, believes it or not, and passes on what it says; returns at once. */
    Receipt take(Letter letter);

    /**
     * What came in.
     *
     * @param account the account whom it is addressed to
     * @param headers by their names in lower case
     * @param body as it was sent, because a signature holds for every byte
     */
    record Letter(String account, Map<String, String> headers, String body) {

        public Letter {
            headers = Map.copyOf(headers);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** What became of a letter. */
    enum Receipt {
        TAKEN,
        /** No such account listens here. */
        UNKNOWN,
        /** Not signed by whom it claims to come from, or too long ago. */
        NOT_BELIEVED,
        UNREADABLE,
        /** Too much is waiting already. */
        NO_ROOM
    }
}
