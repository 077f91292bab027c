package dev.centralita.ami.session;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before dialling again: longer each time, and never in step with others. */
public final class ReconnectDelay {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(2);
    private static final int DOUBLINGS = 6;

    private final RandomGenerator random;

    public ReconnectDelay(RandomGenerator random) {
        this.random = random;
    }

    /** After so many failures in a row, the present one included. */
    Duration afterLoss(int failures) {
        Duration grown = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return jittered(grown.compareTo(LONGEST) < 0 ? grown : LONGEST);
    }

    /** Only a person can put a refusal right, and a PBX that counts failures may lock us out. */
    Duration afterRefusal() {
        return jittered(AFTER_REFUSAL);
    }

    /** Between half of it and all of it. */
    private Duration jittered(Duration longest) {
        long half = longest.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }
}
