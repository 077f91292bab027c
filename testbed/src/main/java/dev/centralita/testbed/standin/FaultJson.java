package dev.centralita.testbed.standin;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
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

    /** These take the place of all faults set before. */
    public static void replaceAll(FaultJson[] wanted, Function<String, Enum<?>> operations, Faults faults) {
        faults.always(Arrays.stream(wanted)
                .filter(fault -> fault.next() == null)
                .map(fault -> fault.fault(operations))
                .toList());
        for (FaultJson fault : wanted) {
            if (fault.next() != null) {
                faults.next(fault.fault(operations), fault.next());
            }
        }
    }

    private Fault fault(Function<String, Enum<?>> operations) {
        return new Fault(
                Fault.Kind.valueOf(String.valueOf(kind)),
                share == null ? 1 : share,
                on == null ? null : operations.apply(on),
                about,
                delay == null ? Duration.ofMillis(200) : Duration.parse(delay),
                retryAfter);
    }
}
