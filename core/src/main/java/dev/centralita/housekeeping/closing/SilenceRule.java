package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.judgement.Judge;
import dev.centralita.housekeeping.judgement.Progress;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Guards;
import dev.centralita.housekeeping.rule.Hours;
import dev.centralita.housekeeping.rule.Intention;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.Scope;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Silence;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Step;
import dev.centralita.housekeeping.rule.Utterance;
import dev.centralita.housekeeping.rule.When;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long a conversation may be silent before we close it. */
public record SilenceRule(Duration allowed) {

    private static final RuleName NAME = new RuleName("huggy-close");
    private static final DeskName HUGGY = new DeskName("huggy");

    public SilenceRule {
        if (allowed.isNegative() || allowed.isZero()) {
            throw new IllegalArgumentException("allowed silence: " + allowed + " (expected: above zero)");
        }
    }

    /** Judged like any rule's silence; one of exactly the allowed length is too long. */
    Standing standingOf(Conversation conversation, Instant now) {
        Instant silentSince = conversation.silentSince();
        if (silentSince == null) {
            return conversation.oddity() == null ? Standing.NO_TIME : Standing.TIME_UNREADABLE;
        }
        boolean isStale = new Judge(written(now))
                .of(seen(conversation, silentSince), Progress.NONE, now)
                .isToAct();
        return isStale ? Standing.STALE : Standing.YOUNG;
    }

    /** What the closer means, as a rule says it: whoever spoke last, silence is what counts. */
    private RuleVersion written(Instant now) {
        When when = new When(
                new Silence(Silence.Of.ANYBODY, allowed),
                When.Waiting.EITHER,
                When.AnsweredBy.ANYBODY,
                null,
                allowed.plusDays(1),
                Hours.ANY,
                null);
        Guards evenIfWaiting = new Guards(100, null, true, true);
        List<Step> close = List.of(Step.of(Intention.of(Act.Kind.RESOLVE)));
        Rule rule = new Rule(NAME, "Closer", HUGGY, true, Scope.of(Status.OPEN), when, close, evenIfWaiting);
        return new RuleVersion(rule, 1, "hub", now);
    }

    /** Huggy says when something was said last, and not by whom. */
    private static Sighting seen(Conversation conversation, Instant silentSince) {
        Utterance last = new Utterance(Speaker.CUSTOMER, 0, silentSince);
        return new Sighting(
                conversation.id(),
                Status.OPEN,
                "",
                null,
                null,
                null,
                Set.of(),
                null,
                silentSince,
                Map.of(Speaker.CUSTOMER, last),
                null,
                null,
                Instant.MAX);
    }

    /** What the rule makes of a conversation. */
    enum Standing {
        STALE,
        YOUNG,
        NO_TIME,
        TIME_UNREADABLE
    }
}
