package dev.centralita.testbed.huggy;

import dev.centralita.testbed.huggy.Fault.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A fault to suffer; with {@code next}, only so often. */
public record FaultJson(
        @Nullable String kind,
        @Nullable Double share,
        @Nullable String on,
        @Nullable Long about,
        @Nullable String delay,
        @Nullable Integer retryAfter,
        @Nullable Integer next) {
    Fault fault() {
        return new Fault(
                Fault.Kind.valueOf(String.valueOf(kind)),
                share == null ? 1 : share,
                on == null ? null : Operation.valueOf(on),
                about,
                delay == null ? Duration.ofMillis(200) : Duration.parse(delay),
                retryAfter);
    }
}
