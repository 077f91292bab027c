package dev.centralita.web.housekeeping.rule;

import dev.centralita.administration.job.JobName;
import dev.centralita.administration.run.RunCounts;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.rule.Guards;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.Scope;
import dev.centralita.housekeeping.rule.Step;
import dev.centralita.housekeeping.rule.When;
import dev.centralita.shared.Unfit;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is read and written. What is left out is as most want it.
 *
 * @param version the version that was read, when it is written again
 * @param by who wrote this version; not read
 * @param at when; not read
 * @param job a job that follows it, or null; not read
 * @param lastRun what that job's newest run came to, or null; not read
 */
public record RuleJson(
        @Nullable String name,
        @Nullable String title,
        @Nullable Integer version,
        @Nullable String desk,
        @Nullable Boolean enabled,
        @Nullable ScopeJson scope,
        @Nullable WhenJson when,
        @Nullable List<StepJson> ladder,
        @Nullable GuardsJson guards,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String job,
        @Nullable LastRunJson lastRun) {

    private static final WhenJson USUAL_TIMES = new WhenJson(null, null, null, null, null, null, null);
    private static final ScopeJson NOWHERE = new ScopeJson(null, null, null, null, null, null);

    /** What a run came to. */
    public record LastRunJson(long run, int acted, int wouldAct, int skipped, int changed, int failed) {

        static LastRunJson of(RunRecord run) {
            RunCounts counts = run.counts();
            return new LastRunJson(
                    run.id().value(),
                    counts.acted(),
                    counts.wouldAct(),
                    counts.skipped(),
                    counts.changed(),
                    counts.failed());
        }
    }

    static RuleJson of(RuleVersion written) {
        return of(written, null, null);
    }

    static RuleJson of(RuleVersion written, @Nullable JobName job, @Nullable RunRecord lastRun) {
        Rule rule = written.rule();
        return new RuleJson(
                rule.name().value(),
                rule.title(),
                written.version(),
                rule.desk().value(),
                rule.enabled(),
                ScopeJson.of(rule.scope()),
                WhenJson.of(rule.when()),
                rule.ladder().stream().map(StepJson::of).toList(),
                GuardsJson.of(rule.guards()),
                written.by(),
                written.at(),
                job == null ? null : job.value(),
                lastRun == null ? null : LastRunJson.of(lastRun));
    }

    /**
     * The rule that is meant.
     *
     * @throws InvalidFields naming everything that is wrong
     */
    Rule toRule() {
        return toRule(name);
    }

    Rule toRule(@Nullable String known) {
        Reading reading = new Reading();
        RuleName called = reading.made(
                "name", new RuleName("nameless"), () -> new RuleName(reading.text("name", known, "nameless")));
        String said = reading.text("title", title, "–");
        DeskName where = new DeskName(reading.text("desk", desk, "–"));
        Scope place = (scope == null ? NOWHERE : scope).toScope(reading);
        When time = (when == null ? USUAL_TIMES : when).toWhen(reading);
        List<Step> steps = steps(reading);
        Guards careful = guards == null ? Guards.USUAL : guards.toGuards(reading);
        reading.check();
        try {
            return new Rule(called, said, where, enabled == null || enabled, place, time, steps, careful);
        } catch (Unfit unfit) {
            reading.note("ladder", unfit.why());
            reading.check();
            throw unfit;
        }
    }

    /** The version it was read with. */
    int versionRead() {
        if (version == null) {
            throw new InvalidFields(InvalidField.of("version", "required"));
        }
        return version;
    }

    private List<Step> steps(Reading reading) {
        List<Step> steps = new ArrayList<>();
        for (StepJson step : Reading.list(ladder)) {
            steps.add(step.toStep("ladder[" + steps.size() + "]", reading));
        }
        return steps;
    }
}
