package dev.centralita.testbed.chatwoot;

import org.jspecify.annotations.Nullable;

/** What to sow. */
public record SeedJson(
        int conversations,
        @Nullable Integer messages,
        @Nullable Double pending,
        @Nullable Double open,
        @Nullable Double snoozed) {
    Seed seed() {
        Seed usual = Seed.usual(conversations);
        return new Seed(
                conversations,
                messages == null ? usual.messages() : messages,
                pending == null ? usual.pending() : pending,
                open == null ? usual.open() : open,
                snoozed == null ? usual.snoozed() : snoozed);
    }
}
