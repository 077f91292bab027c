package dev.centralita.integration.http;

import java.time.Duration;

/**
 * How we treat one outside system.
 *
 * @param system its name in logs and metrics: {@code huggy}
 * @param connectLimit how long a connection may take
 * @param answerLimit how long a whole answer may take, its last byte included
 * @param largestAnswer how many bytes of an answer we take
 * @param attempts how often a repeatable call that fails is made, the first time included
 * @param longestWait the longest pause between two attempts, whatever the other side asks for
 * @param patience how long calls wait for a system that sends everybody away before they fail at once
 * @param perSecond how many calls a second it permits
 * @param atOnce how many calls may be under way at the same time
 */
public record CallPolicy(
        String system,
        Duration connectLimit,
        Duration answerLimit,
        int largestAnswer,
        int attempts,
        Duration longestWait,
        Duration patience,
        double perSecond,
        int atOnce) {

    public CallPolicy {
        if (attempts < 1 || atOnce < 1 || largestAnswer < 1 || !(perSecond > 0)) {
            throw new IllegalArgumentException("call policy of " + system + ": attempts " + attempts + ", at once "
                    + atOnce + ", largest answer " + largestAnswer + ", per second " + perSecond
                    + " (expected: each above 0)");
        }
    }
}
