package dev.centralita.testbed.huggy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One chat. */
public record ChatJson(
        long id,
        long agent,
        String form,
        @Nullable Instant silentSince,
        @Nullable Instant closedAt) {
    static ChatJson of(Chat chat) {
        return new ChatJson(chat.id(), chat.agent(), chat.form().name(), chat.silentSince(), chat.closedAt());
    }
}
