package dev.centralita.housekeeping.rulebook;

import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.Intention;
import dev.centralita.housekeeping.rule.LabelScope;
import dev.centralita.housekeeping.rule.Reach;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.Scope;
import dev.centralita.housekeeping.rule.Silence;
import dev.centralita.housekeeping.rule.Step;
import dev.centralita.housekeeping.rule.Trait;
import dev.centralita.housekeeping.rule.When;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.Worded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a rule asks for that its desk cannot tell or do, under the place where the rule says it. */
final class BeyondReach {

    private final Reach reach;
    private static final Sentence NONE = Sentence.of("none", "none");

    private final List<RuleFault> faults = new ArrayList<>();

    private BeyondReach(Reach reach) {
        this.reach = reach;
    }

    static List<RuleFault> of(Rule rule, Reach reach) {
        BeyondReach beyond = new BeyondReach(reach);
        beyond.where(rule.scope());
        beyond.when(rule.when());
        for (int step = 0; step < rule.ladder().size(); step++) {
            beyond.step("ladder[" + step + "]", rule.ladder().get(step));
        }
        return List.copyOf(beyond.faults);
    }

    private void where(Scope scope) {
        scope.statuses().stream()
                .filter(status -> !reach.statuses().contains(status))
                .forEach(status -> untold("scope.statuses", status.word(), oneOf(reach.statuses())));
        nothingOf(Trait.INBOX, "scope.inboxes", scope.inboxes());
        nothingOf(Trait.TEAM, "scope.teams", scope.teams());
        nothingOf(Trait.PRIORITY, "scope.priorities", words(scope.priorities()));
        LabelScope labels = scope.labels();
        nothingOf(Trait.LABELS, "scope.labels.any", labels.any());
        nothingOf(Trait.LABELS, "scope.labels.all", labels.all());
        nothingOf(Trait.LABELS, "scope.labels.none", labels.none());
        AssigneeScope.Who who = scope.assignee().who();
        if (who == AssigneeScope.Who.NOBODY && lacks(Trait.UNASSIGNED)) {
            untold("scope.assignee.who", who.word(), Sentence.oneOf(List.of("anybody", "somebody", "these")));
        }
    }

    private void when(When when) {
        Silence silence = when.silence();
        if (silence != null && lacks(Trait.EACH_SPEAKER) && !isOfTheLastWord(silence, when)) {
            untold(
                    "when.silence.of",
                    silence.of().word(),
                    Sentence.of("silence-of-the-last-word", "anybody, or agent where the customer is answered"));
        }
        if (when.beforeReplyWindowEnds() != null && lacks(Trait.REPLY_WINDOW)) {
            untold("when.beforeReplyWindowEnds", String.valueOf(when.beforeReplyWindowEnds()), NONE);
        }
    }

    private static boolean isOfTheLastWord(Silence silence, When when) {
        return silence.of() == Silence.Of.ANYBODY
                || (silence.of() == Silence.Of.AGENT && when.waiting() == When.Waiting.ANSWERED);
    }

    private void step(String here, Step step) {
        for (int act = 0; act < step.acts().size(); act++) {
            act(here + ".acts[" + act + "]", step.acts().get(act));
        }
    }

    private void act(String here, Intention act) {
        if (!reach.acts().contains(act.kind())) {
            faults.add(new RuleFault(
                    here + ".kind", "act-unknown-there", act.kind().word(), oneOf(reach.acts())));
        } else if (act.kind() == Act.Kind.ASSIGN && act.to() == null && lacks(Trait.UNASSIGNED)) {
            untold(here + ".agent", "", Sentence.of("an-agent", "an agent"));
        } else if (act.kind() == Act.Kind.RESOLVE && act.text() != null && lacks(Trait.COMMENT)) {
            untold(here + ".text", Objects.requireNonNull(act.text()), NONE);
        }
    }

    private void nothingOf(Trait trait, String field, Collection<String> asked) {
        if (!asked.isEmpty() && lacks(trait)) {
            untold(field, asked.stream().sorted().collect(Collectors.joining(", ")), NONE);
        }
    }

    private boolean lacks(Trait trait) {
        return !reach.traits().contains(trait);
    }

    private void untold(String field, String value, Sentence expected) {
        faults.add(new RuleFault(field, "not-known-there", value, expected));
    }

    private static Sentence oneOf(Collection<? extends Worded> known) {
        return Sentence.oneOf(words(known).stream().sorted().toList());
    }

    private static List<String> words(Collection<? extends Worded> words) {
        return words.stream().map(Worded::word).toList();
    }
}
