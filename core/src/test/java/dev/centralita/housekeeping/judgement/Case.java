package dev.centralita.housekeeping.judgement;

import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.AssigneeScope.Who;
import dev.centralita.housekeeping.rule.Guards;
import dev.centralita.housekeeping.rule.Hours;
import dev.centralita.housekeeping.rule.Intention;
import dev.centralita.housekeeping.rule.LabelScope;
import dev.centralita.housekeeping.rule.Priority;
import dev.centralita.housekeeping.rule.QuietHours;
import dev.centralita.housekeeping.rule.RuleExample;
import dev.centralita.housekeeping.rule.Scope;
import dev.centralita.housekeeping.rule.SightingExample;
import dev.centralita.housekeeping.rule.Silence;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Step;
import dev.centralita.housekeeping.rule.When;
import dev.centralita.shared.Worded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the table of cases: a conversation, a rule and a moment, in a few words each. */
final class Case {

    private static final String FRIDAY = "2026-11-20T";
    private static final String MONDAY = "2026-11-23T";

    private final RuleExample rule = new RuleExample();
    private Instant now = Instant.parse(FRIDAY + "12:00:00Z");
    private SightingExample conversation = new SightingExample(now);
    private Progress progress = Progress.NONE;
    private Scope scope = Scope.of(Status.PENDING);

    static Case of(@Nullable String said, @Nullable String conversation, @Nullable String rule) {
        Case situation = new Case();
        words(conversation).filter(word -> word.startsWith("now")).forEach(situation::moment);
        words(said).forEach(situation::says);
        words(conversation).filter(word -> !word.startsWith("now")).forEach(situation::describes);
        words(rule).forEach(situation::rules);
        return situation;
    }

    Judgement judged() {
        return new Judge(rule.in(scope).version()).of(conversation.seen(), progress, now);
    }

    private void moment(String word) {
        String day = word.endsWith("monday") ? MONDAY : FRIDAY;
        now = Instant.parse(day + word.split(" ")[1] + ":00Z");
        conversation = new SightingExample(now);
    }

    private void says(String word) {
        MatchResult parts = parts("(\\w+) (\\w+)", word);
        conversation.says(Worded.of(Speaker.class, parts.group(1)), duration(parts.group(2)));
    }

    private void describes(String word) {
        String[] parts = word.split(" ");
        switch (parts[0]) {
            case "open" -> conversation.is(Status.OPEN);
            case "id" -> conversation.id(parts[1]);
            case "inbox" -> conversation.inbox(parts[1]);
            case "team" -> conversation.team(parts[1]);
            case "label" -> conversation.labels(parts[1]);
            case "priority" -> conversation.priority(Worded.of(Priority.class, parts[1]));
            case "assigned" -> conversation.assignedTo(parts[1], parts.length > 2 ? parts[3] : "agent");
            case "begun" -> conversation.begun(duration(parts[1]));
            case "waits" -> conversation.waitsSince(duration(parts[1]));
            case "asleep" -> conversation.snoozedUntil(parts.length > 1 ? now.plus(duration(parts[2])) : null);
            case "replies" -> conversation.replyUntil(parts.length > 2 ? now.plus(duration(parts[2])) : null);
            case "step" -> climbed(duration(parts[3]), word.endsWith("before that"));
            default -> throw new IllegalArgumentException(word);
        }
    }

    private void climbed(Duration ago, boolean isBeforeTheLastWord) {
        long newest = new Talk(conversation.seen()).anchor();
        progress = new Progress(isBeforeTheLastWord ? newest - 1 : newest, 1, now.minus(ago), false);
    }

    private void rules(String word) {
        String[] parts = word.split(" ");
        switch (parts[0]) {
            case "answered" -> rule.answeredBy(When.AnsweredBy.PERSON);
            case "silence" -> rule.silentFor(Worded.of(Silence.Of.class, parts[2]), duration(parts[3]));
            case "any" -> {
                if (word.equals("any silence")) {
                    rule.silentFor(null, Duration.ZERO);
                } else {
                    labels(new LabelScope(set(parts[2]), Set.of(), Set.of()));
                }
            }
            case "all" -> labels(new LabelScope(Set.of(), set(parts[2]), Set.of()));
            case "none" -> labels(new LabelScope(Set.of(), Set.of(), set(parts[2])));
            case "waiting" -> rule.forThose(When.Waiting.WAITING);
            case "either" -> rule.forThose(When.Waiting.EITHER);
            case "even" -> rule.guardedBy(new Guards(100, null, true, true));
            case "wake" -> rule.guardedBy(new Guards(100, null, false, false));
            case "share" -> rule.guardedBy(new Guards(Integer.parseInt(parts[1]), null, false, true));
            case "quiet" -> rule.guardedBy(new Guards(100, night(), false, true));
            case "reopen" -> rule.climbing(Step.of(Intention.of(Act.Kind.REOPEN)));
            case "remind" -> rule.climbing(Step.of(Intention.remind("Still there?")), resolving("2h"));
            case "then" -> rule.climbing(Step.of(Intention.remind("Still there?")), resolving(parts[1]));
            case "older" -> rule.olderThan(duration(parts[2]));
            case "before" -> rule.beforeReplyWindowEnds(duration(parts[2]));
            case "inside" -> rule.at(new Hours(Hours.Which.INSIDE, RuleExample.OFFICE));
            case "outside" -> rule.at(new Hours(Hours.Which.OUTSIDE, RuleExample.OFFICE));
            default -> places(word, parts);
        }
    }

    private void places(String word, String[] parts) {
        AssigneeScope anybody = AssigneeScope.ANYBODY;
        switch (parts[0]) {
            case "snoozed" -> {
                scope = Scope.of(Status.SNOOZED);
                rule.silentFor(null, Duration.ZERO).forThose(When.Waiting.EITHER);
            }
            case "inbox" -> place(Set.of(parts[1]), Set.of(), anybody, Set.of());
            case "team" -> place(Set.of(), Set.of(parts[1]), anybody, Set.of());
            case "priority" -> place(Set.of(), Set.of(), anybody, Set.of(Worded.of(Priority.class, parts[1])));
            case "nobody's" -> assignee(new AssigneeScope(Who.NOBODY, Set.of(), Set.of()));
            case "somebody's" -> assignee(new AssigneeScope(Who.SOMEBODY, Set.of(), Set.of()));
            case "agent" -> assignee(new AssigneeScope(Who.THESE, Set.of(parts[1]), Set.of()));
            case "role" -> assignee(new AssigneeScope(Who.THESE, Set.of(), Set.of(parts[1])));
            default -> throw new IllegalArgumentException(word);
        }
    }

    private void assignee(AssigneeScope wanted) {
        place(Set.of(), Set.of(), wanted, Set.of());
    }

    private void place(Set<String> inboxes, Set<String> teams, AssigneeScope assignee, Set<Priority> priorities) {
        scope = new Scope(Set.of(Status.PENDING), inboxes, teams, assignee, LabelScope.ANY, priorities);
    }

    private void labels(LabelScope wanted) {
        scope = new Scope(Set.of(Status.PENDING), Set.of(), Set.of(), AssigneeScope.ANYBODY, wanted, Set.of());
    }

    private static Step resolving(String after) {
        return new Step(duration(after), List.of(Intention.note("Resolved."), Intention.of(Act.Kind.RESOLVE)));
    }

    private static QuietHours night() {
        return new QuietHours(ZoneId.of("America/Sao_Paulo"), LocalTime.of(21, 0), LocalTime.of(8, 0));
    }

    private static Set<String> set(String joined) {
        return Set.of(joined.split("\\+"));
    }

    private static Duration duration(String word) {
        return Duration.parse("PT" + word.toUpperCase(Locale.ROOT));
    }

    private static Stream<String> words(@Nullable String cell) {
        return cell == null ? Stream.empty() : Pattern.compile(", ").splitAsStream(cell.strip());
    }

    private static MatchResult parts(String form, String word) {
        return Pattern.compile(form)
                .matcher(word)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
