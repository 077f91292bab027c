package dev.centralita.jobs.housekeeping;

import static java.lang.System.Logger.Level.WARNING;

import dev.centralita.administration.job.CannotRun;
import dev.centralita.administration.job.Run;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunMode;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.deed.FollowRule;
import dev.centralita.housekeeping.deed.RuleOrder;
import dev.centralita.housekeeping.deed.RuleReport;
import dev.centralita.housekeeping.deed.UndoRun;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.KnownDesks;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rulebook.Rulebook;
import dev.centralita.housekeeping.rulebook.UnknownRule;
import dev.centralita.shared.LogContext;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.Threads;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a run of a rule's job does: it follows the rule, or takes back what another run did by it. */
@Dependent
class RuleRun {

    private static final System.Logger log = System.getLogger(RuleRun.class.getName());

    private final Rulebook rulebook;
    private final KnownDesks desks;
    private final FollowRule follow;
    private final UndoRun undo;
    private final ConversationMeters meters;
    private final Threads threads;
    private final Clock clock;

    @Inject
    RuleRun(
            Rulebook rulebook,
            KnownDesks desks,
            FollowRule follow,
            UndoRun undo,
            ConversationMeters meters,
            Threads threads,
            Clock clock) {
        this.rulebook = rulebook;
        this.desks = desks;
        this.follow = follow;
        this.undo = undo;
        this.meters = meters;
        this.threads = threads;
        this.clock = clock;
    }

    /** Why no rule can be followed here, in a sentence; empty where one desk at least is set up that can do as much. */
    Optional<Sentence> whyOff(Set<Act.Kind> needed) {
        List<Desk> fit = desks.all().stream()
                .filter(desk -> desk.reach().acts().containsAll(needed))
                .toList();
        if (fit.isEmpty()) {
            return Optional.of(Sentence.of(
                    "no-desk", "no desk is set up that rules could steer (expected: the settings of a platform)"));
        }
        return fit.stream().anyMatch(desk -> desk.whyOff().isEmpty())
                ? Optional.empty()
                : Optional.of(Sentence.joined(fit.stream()
                        .flatMap(desk -> desk.whyOff().stream())
                        .distinct()
                        .toList()));
    }

    /** Why what the rule does cannot be taken back, in a sentence; empty where it can. */
    Optional<Sentence> whyNotUndone(RuleName name) {
        return rulebook.find(name)
                .flatMap(version -> desks.find(version.rule().desk()))
                .filter(desk -> !desk.reach().canUndo())
                .map(desk -> Sentence.of(
                        "opens-nothing-again", "desk {desk} opens no conversation again", Map.of("desk", desk.name())));
    }

    void of(RuleName name, Run run) {
        RuleVersion version = version(name, run);
        Desk desk = deskOf(version, run);
        if (!version.rule().enabled() && run.mode() == RunMode.ACT) {
            log.log(WARNING, () -> "WARNING: Rule " + name + " is switched off; nothing is touched");
            return;
        }
        RuleRunWitness witness = new RuleRunWitness(run, desk.name(), meters);
        Hands hands = new Hands(named(run), desk.callsAtOnce());
        RuleReport report = run.undoes()
                .map(undone -> undo.at(
                        desk,
                        run.id().value(),
                        undone.value(),
                        version.rule().question(clock.instant(), 1),
                        witness,
                        hands))
                .orElseGet(() -> follow.at(desk, version, order(run), witness, hands));
        meters.examined(desk.name(), report.examined());
    }

    /** What was done elsewhere before the rule moved is taken back there. */
    private Desk deskOf(RuleVersion version, Run run) {
        DeskName name = run.undoes()
                .flatMap(undone -> undo.deskOf(undone.value()))
                .orElse(version.rule().desk());
        Desk desk = desks.find(name)
                .orElseThrow(() -> new CannotRun(Sentence.of(
                        "desk-not-here",
                        "desk {desk} of rule {rule} is not set up here",
                        Map.of("desk", name, "rule", version.rule().name()))));
        desk.whyOff().ifPresent(reason -> {
            throw new CannotRun(reason);
        });
        return desk;
    }

    /** What was done by a rule that is deleted since can still be taken back. */
    private RuleVersion version(RuleName name, Run run) {
        return rulebook.find(name)
                .or(() -> run.mode() == RunMode.UNDO
                        ? rulebook.versions(name).stream().findFirst()
                        : Optional.empty())
                .orElseThrow(() -> new UnknownRule(name));
    }

    private Executor named(Run run) {
        return work ->
                threads.execute(() -> LogContext.during(LogContext.RUN, run.id().toString(), work));
    }

    private static RuleOrder order(Run run) {
        RunId id = run.id();
        return new RuleOrder(
                id.value(), run.mode() == RunMode.DRY_RUN, run.isTakenOver(), run.limit(), conversations(run));
    }

    private static @Nullable Set<ConversationId> conversations(Run run) {
        return run.onlyItems()
                .map(items -> items.stream().map(ConversationId::new).collect(Collectors.toSet()))
                .orElse(null);
    }
}
