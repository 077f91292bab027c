package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.rule.Act;

/**
 * One act of an errand.
 *
 * @param isMaybeDone whether it was tried and nobody heard how that went
 */
public record Deed(int position, Act act, boolean isDone, boolean isMaybeDone) {

    /** Not tried yet. */
    static Deed of(int position, Act act) {
        return new Deed(position, act, false, false);
    }

    boolean isSpeech() {
        return act instanceof Act.Remind || act instanceof Act.Note;
    }
}
