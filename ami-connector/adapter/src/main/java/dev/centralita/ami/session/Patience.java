package dev.centralita.ami.session;

import java.time.Duration;

/**
 * How long a conversation waits.
 *
 * @param answer for a connection, a greeting or the answer to an action
 * @param silence with nothing heard until we ask whether anybody is there, and once more until we believe nobody is
 */
public record Patience(Duration answer, Duration silence) {

    public static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(15));

    public Patience {
        if (answer.toMillis() < 1 || silence.toMillis() < 1) {
            throw new IllegalArgumentException("patience: " + answer + ", " + silence + " (expected: 1 ms or more)");
        }
    }
}
