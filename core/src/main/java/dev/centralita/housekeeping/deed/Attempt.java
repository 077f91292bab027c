package dev.centralita.housekeeping.deed;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.judgement.Progress;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.judgement.Talk;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.ActReceipt;
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
 * One errand: the conversation is looked at once more where acts go, judged as it would stand if the rule had not
 * touched it, and only then the acts that remain are done, in order. Where the customer could be put away unheard, it
 * is looked at again right before and right after.
 */
final class Attempt {

    private static final System.Logger log = System.getLogger(Attempt.class.getName());
    private static final int NOT_FOUND = 404;

    private final Round round;
    private final Clock clock;

    Attempt(Round round, Clock clock) {
        this.round = round;
        this.clock = clock;
    }

    /** How it ended, and what was seen. */
    record Result(Settlement settlement, Map<String, String> facts) {}

    Result at(Errand errand) {
        Course course = new Course(errand);
        try {
            return course.run();
        } catch (DeskRefused refused) {
            return refused.httpStatus() == NOT_FOUND
                    ? course.ended(ErrandState.DROPPED, Reason.GONE, refused.httpStatus(), null)
                    : course.failed(Reason.REFUSED, refused.httpStatus(), refused);
        } catch (DeskUnavailable unavailable) {
            return course.failed(Reason.UNAVAILABLE, unavailable.httpStatus(), unavailable);
        }
    }

    /** The way one errand takes. */
    private final class Course {

        private final Errand errand;
        private final ConversationId id;
        private final Desk desk = round.desk();
        private final Set<Integer> done = new HashSet<>();
        private Map<String, String> facts;
        private @Nullable Integer httpStatus;

        Course(Errand errand) {
            this.errand = errand;
            this.id = errand.conversation();
            this.facts = new Recollection(round).facts(errand);
            errand.deeds().stream().filter(Deed::isDone).forEach(deed -> done.add(deed.position()));
        }

        Result run() {
            Optional<Sighting> seen = desk.look(id, round.question());
            if (seen.isEmpty()) {
                return ended(ErrandState.DROPPED, Reason.GONE, NOT_FOUND, null);
            }
            if (isAllDone(seen.get())) {
                errand.deeds().forEach(deed -> done.add(deed.position()));
                return ended(ErrandState.DONE, Reason.STEP_CONFIRMED, httpStatus, null);
            }
            Optional<Reason> change = change(seen.get());
            return change.isPresent() ? ended(ErrandState.DROPPED, change.get(), null, null) : act();
        }

        private Optional<Reason> change(Sighting seen) {
            Judgement judgement = round.judged(
                    untouched(seen),
                    new Progress(errand.rung().anchor(), errand.rung().step() - 1, null, false),
                    clock.instant());
            facts = judgement.facts();
            if (judgement.isToAct() && judgement.anchor() == errand.rung().anchor()) {
                return Optional.empty();
            }
            return Optional.of(
                    judgement.anchor() == errand.rung().anchor() ? judgement.reason() : Reason.WROTE_MEANWHILE);
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

        private boolean isAllDone(Sighting seen) {
            return errand.isResumed()
                    && errand.remaining().stream()
                            .allMatch(deed -> deed.isSpeech()
                                    ? isSaid(deed)
                                    : Effect.of(deed.act()).isSeenIn(seen));
        }

        /** An earlier attempt may have said it and not heard the answer. */
        private boolean isSaid(Deed deed) {
            return errand.attempt() > 1
                    && deed.isSpeech()
                    && desk.hasSaid(id, errand.rung().keyOf(deed.position()));
        }

        private Result act() {
            boolean isFirst = true;
            for (Deed deed : errand.remaining()) {
                boolean putsAway = Errand.putsAway(deed.act());
                if (putsAway && !isFirst && isNeglectful()) {
                    return ended(ErrandState.DROPPED, Reason.WROTE_MEANWHILE, null, null);
                }
                if (!isSaid(deed)) {
                    ActReceipt receipt =
                            desk.perform(id, deed.act(), errand.rung().keyOf(deed.position()));
                    httpStatus = receipt.httpStatus();
                }
                if (putsAway && isNeglectful()) {
                    bringBack(deed);
                    return ended(ErrandState.DROPPED, Reason.WROTE_MEANWHILE, null, null);
                }
                done.add(deed.position());
                isFirst = false;
            }
            log.log(
                    INFO,
                    () -> "SUCCESS: Conversation " + id + " at " + desk.name() + ": " + facts.get("acts") + " by rule "
                            + round.rule().name());
            return ended(ErrandState.DONE, Reason.STEP_TAKEN, httpStatus, null);
        }

        private boolean isNeglectful() {
            return desk.look(id, round.question())
                    .filter(seen -> new Talk(seen).anchor() != errand.rung().anchor()
                            && round.judge().wouldNeglect(seen))
                    .isPresent();
        }

        /** The customer wrote in the very moment; whatever came of it, the conversation is to be in sight. */
        private void bringBack(Deed deed) {
            Sighting seen = desk.look(id, round.question()).orElse(null);
            if (seen != null && Effect.of(deed.act()).movesTo(seen.status())) {
                desk.perform(
                        id,
                        new Act.Move(errand.before().visibleStatus()),
                        errand.rung().keyOf(deed.position()));
            }
        }

        Result failed(Reason reason, int status, RuntimeException failure) {
            log.log(
                    ERROR,
                    () -> "ERROR: Conversation " + id + " at " + desk.name() + " waits for the next run: "
                            + failure.getMessage());
            return ended(ErrandState.FAILED, reason, status > 0 ? status : null, failure.getMessage());
        }

        Result ended(ErrandState state, Reason reason, @Nullable Integer status, @Nullable String error) {
            return new Result(new Settlement(errand, state, reason, done, status, error, clock.instant()), facts);
        }
    }
}
