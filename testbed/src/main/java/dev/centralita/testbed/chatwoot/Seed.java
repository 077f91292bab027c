package dev.centralita.testbed.chatwoot;

/**
 * Many conversations at once, spread over three years, those not resolved over the last four months.
 *
 * @param messages how many are in each conversation
 * @param pending how many of the conversations are pending, from 0 to 1
 * @param open how many are open
 * @param snoozed how many are asleep; all others are resolved
 */
public record Seed(int conversations, int messages, double pending, double open, double snoozed) {

    public Seed {
        if (conversations < 1 || messages < 1) {
            throw new IllegalArgumentException(
                    "seed: " + conversations + " conversations of " + messages + " messages (expected: at least 1)");
        }
    }

    /** So many conversations as a busy shop has them: most are resolved. */
    public static Seed usual(int conversations) {
        return new Seed(conversations, 8, 0.06, 0.04, 0.01);
    }
}
