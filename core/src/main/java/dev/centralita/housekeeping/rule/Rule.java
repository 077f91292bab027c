package dev.centralita.housekeeping.rule;

import dev.centralita.housekeeping.DeskName;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations of a desk are touched, when, and by which ladder of acts. Each step is taken once for as long as
 * nobody but the hub says anything; whoever speaks takes the conversation back to the foot of the ladder.
 *
 * @param ladder the steps in order; the first is due as soon as the rule applies
 */
public record Rule(
        RuleName name,
        String title,
        DeskName desk,
        boolean enabled,
        Scope scope,
        When when,
        List<Step> ladder,
        Guards guards) {

    private static final int LONGEST_TITLE = 120;
    private static final int MOST_STEPS = 10;

    public Rule {
        ladder = List.copyOf(ladder);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw Unfit.wrongLength(1, LONGEST_TITLE, "title", title.strip().length());
        }
        if (ladder.isEmpty() || ladder.size() > MOST_STEPS) {
            throw Unfit.wrongLength(1, MOST_STEPS, "ladder", ladder.size());
        }
        if (!ladder.get(0).after().isZero()) {
            throw Unfit.because(Sentence.of(
                    "first-step-waits",
                    "ladder[0].after: {after} (expected: PT0S, the silence says when the first step is due)",
                    Map.of("after", ladder.get(0).after())));
        }
        if (when.hours().calendar() == null && ladder.stream().anyMatch(Step::asksForOpening)) {
            throw Unfit.because(Sentence.of(
                    "no-calendar-to-open", "when.hours.calendar: none (expected: one, a step waits for an opening)"));
        }
    }

    /** Every kind of act on the ladder. */
    public Set<Act.Kind> kinds() {
        Set<Act.Kind> kinds = EnumSet.noneOf(Act.Kind.class);
        ladder.forEach(step -> step.acts().forEach(act -> kinds.add(act.kind())));
        return kinds;
    }

    /** Whether it takes conversations out of the agents' sight. */
    public boolean putsAway() {
        return kinds().contains(Act.Kind.RESOLVE) || kinds().contains(Act.Kind.SNOOZE);
    }

    /** What a desk is asked for; the answer may hold more than the rule means, never less. */
    public Question question(Instant now, int limit) {
        return new Question(
                scope.statuses(),
                scope.inboxes(),
                scope.teams(),
                scope.assignee(),
                silentBefore(now),
                when.lookBack(),
                now,
                limit);
    }

    private @Nullable Instant silentBefore(Instant now) {
        Silence silence = when.silence();
        if (silence == null || when.beforeReplyWindowEnds() != null || !when.silenceIsEverybodys()) {
            return null;
        }
        return now.minus(silence.atLeast()).plus(Duration.ofMillis(1)); // a silence of exactly that length is enough
    }
}
