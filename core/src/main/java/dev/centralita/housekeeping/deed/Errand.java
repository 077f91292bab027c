package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.rule.Act;
import java.util.ArrayList;
import java.util.List;

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

    List<Deed> remaining() {
        return deeds.stream().filter(deed -> !deed.isDone()).toList();
    }

    static boolean putsAway(Act act) {
        return act.kind() == Act.Kind.RESOLVE || act.kind() == Act.Kind.SNOOZE;
    }
}
