package dev.centralita.testbed.asterisk;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How the peer treats actions, each by its name, where it is told to misbehave. */
public final class Manners {

    static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();
    private volatile boolean isOutcomeFirst;

    /** Answers every such action with an error. */
    public Manners refuses(String action, String message) {
        refusals.put(key(action), message);
        return this;
    }

    /** Does such actions and answers them only after so much time. */
    public Manners answersLate(String action, Duration after) {
        delays.put(key(action), after);
        return this;
    }

    /** Lets such actions go by without a word. */
    public Manners neverAnswers(String action) {
        return answersLate(action, NEVER);
    }

    /** Tells what became of a call before it answers that it will be placed. */
    public Manners tellsOutcomesFirst() {
        isOutcomeFirst = true;
        return this;
    }

    /** Behaves again. */
    public void mends() {
        refusals.clear();
        delays.clear();
        isOutcomeFirst = false;
    }

    boolean isOutcomeFirst() {
        return isOutcomeFirst;
    }

    Optional<String> refusal(String action) {
        return Optional.ofNullable(refusals.get(key(action)));
    }

    Duration delay(String action) {
        return delays.getOrDefault(key(action), Duration.ZERO);
    }

    private static String key(String action) {
        return action.toLowerCase(Locale.ROOT);
    }
}
