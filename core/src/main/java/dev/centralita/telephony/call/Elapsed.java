package dev.centralita.telephony.call;

import java.time.Duration;
import java.time.Instant;

/** Time that went by on a clock which may be set back meanwhile. */
final class Elapsed {

    private Elapsed() {}

    static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
