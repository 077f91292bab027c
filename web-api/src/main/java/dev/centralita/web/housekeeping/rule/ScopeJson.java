package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.LabelScope;
import dev.centralita.housekeeping.rule.Priority;
import dev.centralita.housekeeping.rule.Scope;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.shared.Worded;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a rule looks; an empty list is no restriction. */
public record ScopeJson(
        @Nullable List<String> statuses,
        @Nullable List<String> inboxes,
        @Nullable List<String> teams,
        @Nullable AssigneeJson assignee,
        @Nullable LabelsJson labels,
        @Nullable List<String> priorities) {

    /** Whose conversations: anybody, nobody, somebody, these. */
    public record AssigneeJson(
            @Nullable String who,
            @Nullable List<String> agents,
            @Nullable List<String> roles) {}

    /** Which labels a conversation carries. */
    public record LabelsJson(
            @Nullable List<String> any,
            @Nullable List<String> all,
            @Nullable List<String> none) {}

    static ScopeJson of(Scope scope) {
        AssigneeScope assignee = scope.assignee();
        LabelScope labels = scope.labels();
        return new ScopeJson(
                wordsOf(scope.statuses()),
                sorted(scope.inboxes()),
                sorted(scope.teams()),
                new AssigneeJson(assignee.who().word(), sorted(assignee.agents()), sorted(assignee.roles())),
                new LabelsJson(sorted(labels.any()), sorted(labels.all()), sorted(labels.none())),
                wordsOf(scope.priorities()));
    }

    Scope toScope(Reading reading) {
        AssigneeScope whose = assignee == null ? AssigneeScope.ANYBODY : whose(assignee, reading);
        LabelScope marked = labels == null ? LabelScope.ANY : marked(labels, reading);
        return reading.made(
                "scope.statuses",
                Scope.of(Status.PENDING),
                () -> new Scope(
                        reading.words("scope.statuses", statuses, Status.class, Status.OPEN),
                        Reading.set(inboxes),
                        Reading.set(teams),
                        whose,
                        marked,
                        reading.words("scope.priorities", priorities, Priority.class, Priority.LOW)));
    }

    private static AssigneeScope whose(AssigneeJson assignee, Reading reading) {
        return reading.made(
                "scope.assignee",
                AssigneeScope.ANYBODY,
                () -> new AssigneeScope(
                        reading.word(
                                "scope.assignee.who",
                                assignee.who(),
                                AssigneeScope.Who.class,
                                AssigneeScope.Who.ANYBODY),
                        Reading.set(assignee.agents()),
                        Reading.set(assignee.roles())));
    }

    private static LabelScope marked(LabelsJson labels, Reading reading) {
        return reading.made(
                "scope.labels",
                LabelScope.ANY,
                () -> new LabelScope(Reading.set(labels.any()), Reading.set(labels.all()), Reading.set(labels.none())));
    }

    private static List<String> wordsOf(Collection<? extends Worded> words) {
        return words.stream().map(Worded::word).sorted().toList();
    }

    static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}
