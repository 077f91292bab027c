package dev.centralita.housekeeping.deed;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.judgement.Talk;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Sighting;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes back what a run did: each conversation gets its former status, sleep, labels and assignee, unless something
 * happened in it since. What was said stays said, and the customer hears nothing.
 */
@Dependent
public class UndoRun {

    private static final System.Logger log = System.getLogger(UndoRun.class.getName());

    /** Outcomes are kept so many at a time; a conversation that is undone twice takes no harm. */
    private static final int BATCH = 50;

    private final Deeds deeds;

    @Inject
    public UndoRun(Deeds deeds) {
        this.deeds = deeds;
    }

    /** The desk at which the run did something that is not taken back yet; empty where there is nothing to undo. */
    public Optional<DeskName> deskOf(long run) {
        return deeds.toBeUndone(run).stream()
                .map(errand -> errand.rung().desk())
                .findFirst();
    }

    /**
     * Undoes a run.
     *
     * @param undoing the number of the run that does it
     * @param run the run whose deeds are taken back
     */
    public RuleReport at(Desk desk, long undoing, long run, Question question, RuleWitness witness, Hands hands) {
        List<Errand> errands = deeds.toBeUndone(run);
        witness.begins("undoing", errands.size());
        Tally tally = new Tally();
        tally.examined(errands.size());
        Undone undone = new Undone(undoing);
        try {
            hands.forEach(errands, errand -> {
                if (!witness.shouldStop()) {
                    Finding finding = taken(errand, desk, question, undone);
                    tally.decided(finding.outcome());
                    witness.decided(finding);
                    witness.advances();
                }
            });
        } finally {
            undone.keep();
        }
        RuleReport report = tally.report();
        log.log(
                INFO,
                () -> "SUCCESS: Run " + run + " undone in " + report.acted() + " of " + errands.size()
                        + " conversations at " + desk.name());
        return report;
    }

    private Finding taken(Errand errand, Desk desk, Question question, Undone undone) {
        try {
            return desk.look(errand.conversation(), question)
                    .map(seen -> takenBack(errand, seen, desk, undone))
                    .orElseGet(() -> finding(errand, Outcome.CHANGED, Reason.GONE));
        } catch (DeskRefused refused) {
            return finding(errand, Outcome.FAILED, Reason.REFUSED).with("status", refused.httpStatus());
        } catch (DeskUnavailable unavailable) {
            return finding(errand, Outcome.FAILED, Reason.UNAVAILABLE).with("error", unavailable.getMessage());
        } catch (RuntimeException unexpected) {
            log.log(ERROR, () -> "ERROR: Conversation " + errand.conversation() + " stays as it is", unexpected);
            return finding(errand, Outcome.FAILED, Reason.UNEXPECTED);
        }
    }

    private Finding takenBack(Errand errand, Sighting seen, Desk desk, Undone undone) {
        if (new Talk(seen).anchor() != errand.rung().anchor()) {
            return finding(errand, Outcome.CHANGED, Reason.WROTE_SINCE);
        }
        if (!isWhereItWasLeft(errand, seen)) {
            return finding(errand, Outcome.CHANGED, Reason.CHANGED_SINCE);
        }
        Deque<Deed> backwards = new ArrayDeque<>();
        errand.deeds().stream()
                .filter(deed -> deed.isDone()
                        && Effect.of(deed.act()).reversed(errand.before()).isPresent())
                .forEach(backwards::push);
        if (backwards.isEmpty()) {
            return finding(errand, Outcome.SKIPPED, Reason.NOT_TO_BE_UNDONE);
        }
        for (Deed deed : backwards) {
            Effect effect = Effect.of(deed.act());
            if (effect.isSeenIn(seen)) {
                Act back = effect.reversed(errand.before()).orElseThrow();
                desk.perform(errand.conversation(), back, errand.rung().keyOf(deed.position()));
            }
        }
        undone.add(errand.rung());
        return finding(errand, Outcome.ACTED, Reason.UNDONE);
    }

    /** In the status the run gave it, or already back in the one before. */
    private static boolean isWhereItWasLeft(Errand errand, Sighting seen) {
        List<Effect> moves = errand.deeds().stream()
                .filter(Deed::isDone)
                .map(deed -> Effect.of(deed.act()))
                .filter(effect -> effect.status() != null)
                .toList();
        return seen.status() == errand.before().status()
                || moves.isEmpty()
                || moves.get(moves.size() - 1).movesTo(seen.status());
    }

    private static Finding finding(Errand errand, Outcome outcome, Reason reason) {
        Map<String, String> facts = new HashMap<>();
        facts.put("desk", errand.rung().desk().value());
        facts.put("rule", errand.rung().rule().value());
        facts.put("formerStatus", errand.before().status().word());
        return new Finding(errand.conversation(), outcome, reason, facts);
    }

    /** What was taken back and is not kept yet. */
    private final class Undone {

        private final long undoing;
        private final List<Rung> rungs = new ArrayList<>();

        Undone(long undoing) {
            this.undoing = undoing;
        }

        synchronized void add(Rung rung) {
            rungs.add(rung);
            if (rungs.size() >= BATCH) {
                keep();
            }
        }

        synchronized void keep() {
            if (!rungs.isEmpty()) {
                deeds.undone(undoing, List.copyOf(rungs));
                rungs.clear();
            }
        }
    }
}
