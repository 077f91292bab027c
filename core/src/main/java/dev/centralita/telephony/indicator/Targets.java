package dev.centralita.telephony.indicator;

import java.time.Duration;

/**
 * What counts as good service.
 *
 * @param answer within this a call should be answered
 * @param patience who gives up sooner did not really wait
 */
public record Targets(Duration answer, Duration patience) {

    public Targets {
        if (answer.isNegative() || answer.isZero()) {
            throw new IllegalArgumentException("answer: " + answer + " (expected: above zero)");
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience: " + patience + " (expected: zero or more)");
        }
    }
}
