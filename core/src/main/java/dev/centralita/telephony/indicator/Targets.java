package dev.centralita.telephony.indicator;

import dev.centralita.shared.settings.Settings;
import java.time.Duration;

/**
 * What counts as good service.
 *
 * @param answer within this a call should be answered
 * @param patience who gives up sooner did not really wait
 */
public record Targets(Duration answer, Duration patience) {

    public static Targets of(Settings settings) {
        return new Targets(
                settings.get(IndicatorSettings.SERVICE_LEVEL), settings.get(IndicatorSettings.SHORT_ABANDON));
    }

    public Targets {
        if (answer.isNegative() || answer.isZero()) {
            throw new IllegalArgumentException("answer: " + answer + " (expected: above zero)");
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience: " + patience + " (expected: zero or more)");
        }
    }
}
