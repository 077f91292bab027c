package dev.centralita.housekeeping.judgement;

import dev.centralita.housekeeping.judgement.Judgement.Check;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Guards;
import dev.centralita.housekeeping.rule.QuietHours;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.Scope;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Silence;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Step;
import dev.centralita.housekeeping.rule.When;
import dev.centralita.housekeeping.rule.When.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a rule against what was seen of a conversation; the same facts always come to the same judgement. */
public final class Judge {

    private final RuleVersion version;
    private final Rule rule;

    public Judge(RuleVersion version) {
        this.version = version;
        this.rule = version.rule();
    }

    public Judgement of(Sighting seen, Progress known, Instant now) {
        Talk talk = new Talk(seen);
        Progress progress = known.since(talk.anchor());
        List<Check> checks = new ArrayList<>();
        place(seen, checks);
        time(talk, now, checks);
        guards(seen, now, checks);
        ladder(seen, progress, now, checks);
        Reason reason = checks.stream()
                .filter(check -> !check.holds())
                .findFirst()
                .map(check -> check.criterion().otherwise())
                .orElse(Reason.STEP_DUE);
        return new Judgement(
                seen,
                talk.anchor(),
                progress.stepsDone() + 1,
                reason == Reason.STEP_DUE ? acts(progress, now) : List.of(),
                reason,
                checks,
                new Facts(version, talk).with(progress, now));
    }

    /** Whether the customer would be left waiting, were it put away. */
    public boolean wouldNeglect(Sighting seen) {
        return !rule.guards().evenIfWaiting()
                && new Talk(seen).leavesCustomerWaiting(rule.when().answeredBy());
    }

    private void place(Sighting seen, List<Check> checks) {
        Scope scope = rule.scope();
        check(checks, Criterion.STATUS, scope.statuses().contains(seen.status()));
        check(checks, Criterion.INBOX, isOneOf(scope.inboxes(), seen.inbox()));
        check(checks, Criterion.TEAM, isOneOf(scope.teams(), seen.team()));
        check(checks, Criterion.ASSIGNEE, scope.assignee().covers(seen.assignee(), seen.assigneeRole()));
        check(checks, Criterion.LABELS, scope.labels().covers(seen.labels()));
        check(checks, Criterion.PRIORITY, isOneOf(scope.priorities(), seen.priority()));
    }

    private void time(Talk talk, Instant now, List<Check> checks) {
        When when = rule.when();
        Sighting seen = talk.seen();
        boolean isWaiting = talk.leavesCustomerWaiting(when.answeredBy());
        check(checks, Criterion.SPOKEN, talk.newest().isPresent());
        if (when.waiting() == Waiting.WAITING) {
            check(checks, Criterion.WAITING, isWaiting);
        }
        if (when.waiting() == Waiting.ANSWERED || (rule.putsAway() && wouldNeglect(seen))) {
            check(checks, Criterion.ANSWERED, !isWaiting);
        }
        if (when.silence() != null || when.beforeReplyWindowEnds() != null) {
            check(checks, Criterion.SILENCE, isSilentEnough(talk, now) || isReplyWindowEnding(seen, now));
        }
        Duration olderThan = when.olderThan();
        if (olderThan != null) {
            check(checks, Criterion.AGE, !seen.createdAt().isAfter(now.minus(olderThan)));
        }
        check(checks, Criterion.HOURS, when.hours().cover(now));
    }

    private void guards(Sighting seen, Instant now, List<Check> checks) {
        Guards guards = rule.guards();
        if (guards.respectSnooze() && seen.status() == Status.SNOOZED) {
            Instant until = seen.snoozedUntil();
            check(checks, Criterion.SNOOZE, until != null && !until.isAfter(now));
        }
        check(checks, Criterion.SHARE, guards.shareCovers(seen.id()));
    }

    private void ladder(Sighting seen, Progress progress, Instant now, List<Check> checks) {
        Optional<Step> next = next(progress);
        check(checks, Criterion.LADDER, next.isPresent());
        if (next.isEmpty()) {
            return;
        }
        Instant last = progress.lastStepAt();
        check(
                checks,
                Criterion.STEP_DUE,
                last == null || !now.isBefore(last.plus(next.get().after())));
        if (next.get().has(Act.Kind.REMIND)) {
            QuietHours quiet = rule.guards().quietHours();
            Instant replyUntil = seen.replyUntil();
            check(checks, Criterion.QUIET_HOURS, quiet == null || !quiet.holdAt(now));
            check(checks, Criterion.REPLY_WINDOW, replyUntil != null && replyUntil.isAfter(now));
        }
    }

    private List<Act> acts(Progress progress, Instant now) {
        return next(progress).stream()
                .flatMap(step -> step.acts().stream())
                .map(act -> act.at(now, rule))
                .toList();
    }

    private Optional<Step> next(Progress progress) {
        List<Step> ladder = rule.ladder();
        return progress.stepsDone() < ladder.size() ? Optional.of(ladder.get(progress.stepsDone())) : Optional.empty();
    }

    private boolean isSilentEnough(Talk talk, Instant now) {
        Silence silence = rule.when().silence();
        return silence != null
                && talk.silentSince(silence, rule.when())
                        .filter(since -> !since.isAfter(now.minus(silence.atLeast())))
                        .isPresent();
    }

    private boolean isReplyWindowEnding(Sighting seen, Instant now) {
        Duration before = rule.when().beforeReplyWindowEnds();
        Instant end = seen.replyUntil();
        return before != null && end != null && !end.equals(Instant.MAX) && !now.isBefore(end.minus(before));
    }

    private static void check(List<Check> checks, Criterion criterion, boolean holds) {
        checks.add(new Check(criterion, holds));
    }

    private static <T> boolean isOneOf(Set<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
