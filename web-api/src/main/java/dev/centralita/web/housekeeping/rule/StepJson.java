package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Intention;
import dev.centralita.housekeeping.rule.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a ladder: how long after the one before, and what is done. */
public record StepJson(@Nullable String after, @Nullable List<ActJson> acts) {

    private static final Step OTHERWISE = Step.of(Intention.of(Act.Kind.RESOLVE));

    static StepJson of(Step step) {
        return new StepJson(
                step.after().toString(), step.acts().stream().map(ActJson::of).toList());
    }

    Step toStep(String here, Reading reading) {
        Duration wait = reading.duration(here + ".after", after, Duration.ZERO);
        List<Intention> read = new ArrayList<>();
        for (ActJson act : Reading.list(acts)) {
            read.add(act.toIntention(here + ".acts[" + read.size() + "]", reading));
        }
        return reading.made(here, OTHERWISE, () -> new Step(wait, read));
    }
}
