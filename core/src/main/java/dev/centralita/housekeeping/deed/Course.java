package dev.centralita.housekeeping.deed;

import static java.lang.System.Logger.Level.INFO;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.judgement.Progress;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.judgement.Talk;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Sighting;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way one errand takes: the conversation is looked at once more where acts go, judged as it would stand if the rule
 * had not touched it, and only then the acts that remain are done, in order. Where the customer could be put away
 * unheard, it is looked at again right before and right after, and brought back into sight if the customer wrote.
 */
final class Course {

    private static final int NOT_FOUND = 404;

    private static final System.Logger log = System.getLogger(Course.class.getName());

    private final Errand errand;
    private final Round round;
    private final Clock clock;
    private final ConversationId id;
    private final Desk desk;
    private final Set<Integer> done = new HashSet<>();
    private Map<String, String> facts;
    private @Nullable Integer httpStatus;

    Course(Errand errand, Round round, Clock clock) {
        this.errand = errand;
        this.round = round;
        this.clock = clock;
        this.id = errand.conversation();
        this.desk = round.desk();
        this.facts = new Recollection(round).facts(errand);
        errand.deeds().stream().filter(Deed::isDone).forEach(deed -> done.add(deed.position()));
    }

    Attempt.Result run() {
        try {
            return walk();
        } catch (DeskRefused refused) {
            if (refused.httpStatus() == NOT_FOUND && look().isEmpty()) { // else the agent or the team is unknown
                return ended(ErrandState.DROPPED, Reason.GONE, NOT_FOUND);
            }
            throw refused;
        }
    }

    private Attempt.Result walk() {
        Optional<Sighting> found = look();
        if (found.isEmpty()) {
            return ended(ErrandState.DROPPED, Reason.GONE, NOT_FOUND);
        }
        Sighting seen = found.get();
        int doneSoFar = doneSoFar(seen);
        if (isNeglected(seen) && hasPutAway(doneSoFar) && canBringBack()) {
            return broughtBack(seen);
        }
        if (doneSoFar == errand.deeds().size()) {
            return confirmed();
        }
        Judgement judgement = judged(seen);
        facts = judgement.facts();
        Optional<Reason> change = change(judgement);
        if (change.isPresent()) {
            return ended(ErrandState.DROPPED, change.get(), null);
        }
        return errand.remainingOf(judgement.acts())
                .map(this::act)
                .orElseGet(() -> ended(ErrandState.DROPPED, Reason.RULE_CHANGED, null));
    }

    Attempt.Result ended(ErrandState state, Reason reason, @Nullable Integer status) {
        return ended(state, reason, status, null);
    }

    Attempt.Result ended(ErrandState state, Reason reason, @Nullable Integer status, @Nullable String error) {
        return new Attempt.Result(new Settlement(errand, state, reason, done, status, error, clock.instant()), facts);
    }

    private Attempt.Result act(List<Deed> remaining) {
        for (Deed deed : remaining) {
            boolean putsAway = Errand.putsAway(deed.act());
            if (putsAway
                    && httpStatus != null
                    && look().filter(this::isNeglected).isPresent()) {
                return ended(ErrandState.DROPPED, Reason.WROTE_MEANWHILE, null);
            }
            if (!isSaid(deed)) {
                httpStatus = desk.perform(id, deed.act(), errand.rung().keyOf(deed.position()))
                        .httpStatus();
            }
            Optional<Sighting> neglected =
                    putsAway && canBringBack() ? look().filter(this::isNeglected) : Optional.empty();
            if (neglected.isPresent()) {
                return broughtBack(neglected.get());
            }
            done.add(deed.position());
        }
        log.log(
                INFO,
                () -> "SUCCESS: Conversation " + id + " at " + desk.name() + ": " + facts.get("acts") + " by rule "
                        + round.rule().name());
        return ended(ErrandState.DONE, Reason.STEP_TAKEN, httpStatus);
    }

    private Attempt.Result confirmed() {
        errand.deeds().forEach(deed -> done.add(deed.position()));
        return ended(ErrandState.DONE, Reason.STEP_CONFIRMED, null);
    }

    /** The customer wrote in the very moment; whatever came of it, the conversation is to be in sight. */
    private Attempt.Result broughtBack(Sighting seen) {
        for (Deed deed : errand.deeds()) {
            if (Effect.of(deed.act()).movesTo(seen.status())) {
                Act back = new Act.Move(errand.before().visibleStatus());
                desk.perform(id, back, errand.rung().keyOf(deed.position()));
            }
        }
        return ended(ErrandState.DROPPED, Reason.WROTE_MEANWHILE, null);
    }

    private boolean canBringBack() {
        return desk.reach().canUndo();
    }

    private Optional<Sighting> look() {
        return desk.look(id, round.question());
    }

    private Judgement judged(Sighting seen) {
        return round.judged(
                untouched(seen),
                new Progress(errand.rung().anchor(), errand.rung().step() - 1, null, false),
                clock.instant());
    }

    private Optional<Reason> change(Judgement judgement) {
        if (judgement.anchor() != errand.rung().anchor()) {
            return Optional.of(Reason.WROTE_MEANWHILE);
        }
        return judgement.isToAct() ? Optional.empty() : Optional.of(judgement.reason());
    }

    /** What an earlier attempt did to it is no change. */
    private Sighting untouched(Sighting seen) {
        Sighting untouched = seen;
        for (Deed deed : errand.isResumed() ? errand.deeds() : List.<Deed>of()) {
            Effect effect = Effect.of(deed.act());
            if (effect.isSeenIn(seen)) {
                untouched = effect.takenFrom(untouched, errand.before());
            }
        }
        return untouched;
    }

    /** How many deeds, from the first on, an earlier attempt has done. */
    private int doneSoFar(Sighting seen) {
        int count = 0;
        for (Deed deed : errand.isResumed() ? errand.deeds() : List.<Deed>of()) {
            if (!deed.isDone() && !isSaid(deed) && !Effect.of(deed.act()).isSeenIn(seen)) {
                return count;
            }
            count++;
        }
        return count;
    }

    private boolean hasPutAway(int deeds) {
        return errand.deeds().stream().limit(deeds).map(Deed::act).anyMatch(Errand::putsAway);
    }

    /** An earlier attempt may have said it and not heard the answer. */
    private boolean isSaid(Deed deed) {
        return errand.attempt() > 1
                && deed.isSpeech()
                && desk.hasSaid(id, errand.rung().keyOf(deed.position()));
    }

    /** Somebody wrote since it was chosen, and the customer waits now. */
    private boolean isNeglected(Sighting seen) {
        return new Talk(seen).anchor() != errand.rung().anchor()
                && round.judge().wouldNeglect(seen);
    }
}
