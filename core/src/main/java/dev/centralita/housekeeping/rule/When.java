package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import dev.centralita.shared.Worded;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a rule applies to a conversation in its scope.
 *
 * @param silence null where silence plays no part
 * @param answeredBy whose word counts as an answer
 * @param olderThan the least age of the conversation, or null
 * @param lookBack how far back anything said counts
 * @param beforeReplyWindowEnds so long before messages to the customer are no longer allowed the silence is enough,
 *     however short; or null
 */
public record When(
        @Nullable Silence silence,
        Waiting waiting,
        AnsweredBy answeredBy,
        @Nullable Duration olderThan,
        Duration lookBack,
        Hours hours,
        @Nullable Duration beforeReplyWindowEnds) {

    /** A little more than three months. */
    public static final Duration USUAL_LOOK_BACK = Duration.ofDays(92);

    private static final Duration LONGEST_LOOK_BACK = Duration.ofDays(36_600);

    public When {
        requirePositive("olderThan", olderThan);
        requirePositive("beforeReplyWindowEnds", beforeReplyWindowEnds);
        requirePositive("lookBack", lookBack);
        if (lookBack.compareTo(LONGEST_LOOK_BACK) > 0) {
            throw Unfit.because(Sentence.of(
                    "looks-back-too-far",
                    "lookBack: {lookBack} (expected: at most {longest})",
                    Map.of("lookBack", lookBack, "longest", LONGEST_LOOK_BACK)));
        }
        if (silence != null && lookBack.compareTo(silence.atLeast()) <= 0) {
            throw Unfit.because(Sentence.of(
                    "looks-back-too-little",
                    "lookBack: {lookBack} (expected: more than the silence of {silence})",
                    Map.of("lookBack", lookBack, "silence", silence.atLeast())));
        }
    }

    /** Whether the customer's last word stands unanswered. */
    public enum Waiting implements Worded {
        ANSWERED,
        WAITING,
        EITHER
    }

    /** Who can answer a customer. */
    public enum AnsweredBy implements Worded {
        PERSON,
        ANYBODY
    }

    /** Whether the silence, where it is long enough, is everybody's but the hub's. */
    boolean silenceIsEverybodys() {
        return silence != null
                && (silence.of() == Silence.Of.ANYBODY
                        || (silence.of() == Silence.Of.AGENT
                                && waiting == Waiting.ANSWERED
                                && answeredBy == AnsweredBy.ANYBODY));
    }

    private static void requirePositive(String name, @Nullable Duration duration) {
        if (duration != null && (duration.isNegative() || duration.isZero())) {
            throw Unfit.notAboveZero(name, duration);
        }
    }
}
