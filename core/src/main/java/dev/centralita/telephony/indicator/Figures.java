package dev.centralita.telephony.indicator;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was counted, and what follows from it. A call counts once for every queue it waited in, in the quarter of an hour
 * in which it entered; what agents did counts in the quarter in which they were rung.
 *
 * @param offered calls that entered a queue and have left it
 * @param answered of these, taken by an agent
 * @param abandoned of these, given up by the caller
 * @param abandonedSoon of the abandoned, given up before waiting was worth the name
 * @param answeredInTime of the answered, within the target
 * @param overflowed of the offered, sent on because nobody took them
 * @param waited of the answered, altogether
 * @param longestWait of all that were offered
 * @param handled conversations of agents that are over
 * @param handling their length, altogether, holding included
 * @param missed rings that an agent did not answer
 */
public record Figures(
        long offered,
        long answered,
        long abandoned,
        long abandonedSoon,
        long answeredInTime,
        long overflowed,
        Duration waited,
        Duration longestWait,
        long handled,
        Duration handling,
        long missed) {

    /** Of a time without calls. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, 0);

    /**
     * The part answered within the target, of everything that could have been: who gave up at once counts for neither
     * side. Empty where there was nothing.
     */
    public OptionalDouble serviceLevel() {
        long countable = offered - abandonedSoon;
        return countable > 0 ? OptionalDouble.of((double) answeredInTime / countable) : OptionalDouble.empty();
    }

    /** How long the answered waited, on average. */
    public Optional<Duration> averageSpeedOfAnswer() {
        return answered > 0 ? Optional.of(waited.dividedBy(answered)) : Optional.empty();
    }

    /** How long agents spoke, on average. */
    public Optional<Duration> averageHandleTime() {
        return handled > 0 ? Optional.of(handling.dividedBy(handled)) : Optional.empty();
    }
}
