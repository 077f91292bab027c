package dev.centralita.testbed.huggy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to sow. */
public record SeedJson(
        @Nullable List<Long> agents,
        int chats,
        @Nullable Double staleShare,
        @Nullable Double oddShare,
        @Nullable String allowed,
        @Nullable Long number) {
    Seed seed() {
        Seed usual = Seed.usual(agents == null ? List.of() : agents, chats);
        return new Seed(
                usual.agents(),
                chats,
                staleShare == null ? usual.staleShare() : staleShare,
                oddShare == null ? usual.oddShare() : oddShare,
                allowed == null ? usual.allowed() : Duration.parse(allowed),
                number == null ? usual.number() : number);
    }
}
