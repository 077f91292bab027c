package dev.centralita.testbed.huggy;

import java.time.Instant;

/** One closing. */
public record ClosingJson(long chat, long agent, Instant lastMessageAt, Instant at, long tabulation) {
    static ClosingJson of(Closing closing) {
        return new ClosingJson(
                closing.chat().id(),
                closing.chat().agent(),
                closing.chat().lastMessageAt(),
                closing.at(),
                closing.tabulation());
    }
}
