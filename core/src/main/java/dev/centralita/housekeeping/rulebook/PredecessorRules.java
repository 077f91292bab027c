package dev.centralita.housekeeping.rulebook;

import static java.lang.System.Logger.Level.INFO;

import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Guards;
import dev.centralita.housekeeping.rule.Hours;
import dev.centralita.housekeeping.rule.Intention;
import dev.centralita.housekeeping.rule.KnownDesks;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.Scope;
import dev.centralita.housekeeping.rule.Silence;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Step;
import dev.centralita.housekeeping.rule.When;
import dev.centralita.housekeeping.rule.When.AnsweredBy;
import dev.centralita.housekeeping.rule.When.Waiting;
import dev.centralita.shared.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two rules of the call-centre service, as it meant them. Written down once; a deleted one stays deleted. */
@Dependent
public class PredecessorRules {

    public static final RuleName RESOLVE = new RuleName("chat-auto-resolve");
    public static final RuleName OPEN = new RuleName("chat-auto-open");
    /** What a desk must be able to do before they are of any use. */
    public static final Set<Act.Kind> NEEDED = Set.of(Act.Kind.NOTE, Act.Kind.RESOLVE, Act.Kind.REOPEN);

    private static final System.Logger log = System.getLogger(PredecessorRules.class.getName());

    private static final Duration TWELVE_HOURS = Duration.ofHours(12);
    private static final String NOTE = "Se cambia estatus a resuelto, sin respuesta del cliente pasadas 12h";

    private final Rulebook rulebook;
    private final DefineRules define;
    private final KnownDesks desks;

    @Inject
    public PredecessorRules(Rulebook rulebook, DefineRules define, KnownDesks desks) {
        this.rulebook = rulebook;
        this.define = define;
        this.desks = desks;
    }

    /** Writes one of them down for the first desk that can follow it, unless it ever was. */
    public void writeDown(RuleName name) {
        if (!rulebook.versions(name).isEmpty()) {
            return;
        }
        desks.all().stream()
                .filter(desk -> desk.whyOff().isEmpty() && desk.reach().acts().containsAll(NEEDED))
                .findFirst()
                .map(Desk::name)
                .ifPresent(desk -> {
                    define.add(name.equals(RESOLVE) ? resolve(desk) : open(desk), Actor.HUB);
                    log.log(INFO, () -> "SUCCESS: Rule " + name + " is written down for " + desk);
                });
    }

    private static Rule resolve(DeskName desk) {
        When when = when(new Silence(Silence.Of.AGENT, TWELVE_HOURS), Waiting.ANSWERED);
        Step step = Step.of(Intention.note(NOTE), Intention.of(Act.Kind.RESOLVE));
        return rule(RESOLVE, "Sin respuesta del cliente pasadas 12 h", desk, when, step);
    }

    private static Rule open(DeskName desk) {
        When when = when(null, Waiting.WAITING);
        return rule(OPEN, "El cliente espera respuesta", desk, when, Step.of(Intention.of(Act.Kind.REOPEN)));
    }

    private static Rule rule(RuleName name, String title, DeskName desk, When when, Step step) {
        return new Rule(name, title, desk, true, Scope.of(Status.PENDING), when, List.of(step), Guards.USUAL);
    }

    private static When when(@Nullable Silence silence, Waiting waiting) {
        return new When(silence, waiting, AnsweredBy.ANYBODY, null, When.USUAL_LOOK_BACK, Hours.ANY, null);
    }
}
