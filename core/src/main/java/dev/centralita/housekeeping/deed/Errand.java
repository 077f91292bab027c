package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.rule.Act;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a rule is about to do to one conversation, written down before it is done.
 *
 * @param attempt how often it has been set out on, this time included; whoever tries it again holds a higher number
 * @param isResumed whether an earlier attempt may have done part of it
 * @param deeds in the order in which they are done
 */
public record Errand(Rung rung, int attempt, boolean isResumed, Before before, List<Deed> deeds) {

    public Errand {
        deeds = List.copyOf(deeds);
    }

    static Errand of(Judgement judgement, Round round) {
        List<Deed> deeds = new ArrayList<>();
        judgement.acts().forEach(act -> deeds.add(new Deed(deeds.size() + 1, act, false)));
        Rung rung = new Rung(
                round.rule().name(), round.desk().name(), judgement.seen().id(), judgement.anchor(), judgement.step());
        return new Errand(rung, 1, false, Before.of(judgement.seen()), deeds);
    }

    public ConversationId conversation() {
        return rung.conversation();
    }

    /** What of these acts is still to be done, in order; empty where it was written down for others. */
    Optional<List<Deed>> remainingOf(List<Act> acts) {
        List<Deed> done = new ArrayList<>(deeds.stream().filter(Deed::isDone).toList());
        Deque<Deed> open =
                new ArrayDeque<>(deeds.stream().filter(deed -> !deed.isDone()).toList());
        List<Deed> remaining = new ArrayList<>();
        for (Act act : acts) {
            Optional<Deed> before =
                    done.stream().filter(deed -> deed.isFor(act)).findFirst();
            if (before.isPresent()) {
                done.remove(before.get());
                continue;
            }
            Deed next = open.poll();
            if (next == null || !next.isFor(act)) {
                return Optional.empty();
            }
            remaining.add(new Deed(next.position(), act, false));
        }
        return open.isEmpty() ? Optional.of(remaining) : Optional.empty();
    }

    static boolean putsAway(Act act) {
        return act.kind() == Act.Kind.RESOLVE || act.kind() == Act.Kind.SNOOZE;
    }
}
