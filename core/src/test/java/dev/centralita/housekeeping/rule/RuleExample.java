package dev.centralita.housekeeping.rule;

import dev.centralita.housekeeping.DeskName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule to begin a test with, changed word by word: it resolves what is pending, answered and silent for twelve hours,
 * at the desk of {@link FakeDesk}.
 */
public final class RuleExample {

    public static final DeskName DESK = new DeskName("memory/1");
    public static final Calendar OFFICE = new Calendar(
            ZoneId.of("America/Sao_Paulo"),
            List.of(new Calendar.Opening(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0))),
            Set.of(LocalDate.of(2026, 11, 23)));

    private String name = "resolve-silent";
    private Scope scope = Scope.of(Status.PENDING);
    private @Nullable Silence silence = new Silence(Silence.Of.AGENT, Duration.ofHours(12));
    private When.Waiting waiting = When.Waiting.ANSWERED;
    private When.AnsweredBy answeredBy = When.AnsweredBy.ANYBODY;
    private @Nullable Duration olderThan;
    private Hours hours = Hours.ANY;
    private @Nullable Duration beforeReplyWindowEnds;
    private List<Step> ladder = List.of(Step.of(Intention.note("Resolved."), Intention.of(Act.Kind.RESOLVE)));
    private Guards guards = Guards.USUAL;

    public RuleExample named(String wanted) {
        name = wanted;
        return this;
    }

    public RuleExample in(Scope wanted) {
        scope = wanted;
        return this;
    }

    public RuleExample silentFor(Silence.@Nullable Of of, Duration atLeast) {
        silence = of == null ? null : new Silence(of, atLeast);
        return this;
    }

    public RuleExample forThose(When.Waiting wanted) {
        waiting = wanted;
        return this;
    }

    public RuleExample answeredBy(When.AnsweredBy wanted) {
        answeredBy = wanted;
        return this;
    }

    public RuleExample olderThan(Duration age) {
        olderThan = age;
        return this;
    }

    public RuleExample at(Hours wanted) {
        hours = wanted;
        return this;
    }

    public RuleExample beforeReplyWindowEnds(Duration time) {
        beforeReplyWindowEnds = time;
        return this;
    }

    public RuleExample climbing(Step... steps) {
        ladder = List.of(steps);
        return this;
    }

    public RuleExample guardedBy(Guards wanted) {
        guards = wanted;
        return this;
    }

    public Rule rule() {
        When when =
                new When(silence, waiting, answeredBy, olderThan, When.USUAL_LOOK_BACK, hours, beforeReplyWindowEnds);
        return new Rule(new RuleName(name), "Silent for too long", DESK, true, scope, when, ladder, guards);
    }

    public RuleVersion version() {
        return version(1);
    }

    public RuleVersion version(int number) {
        return new RuleVersion(rule(), number, "ana", Instant.parse("2026-11-01T09:00:00Z"));
    }
}
