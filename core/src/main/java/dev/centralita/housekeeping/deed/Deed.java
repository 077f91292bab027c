package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.rule.Act;

/** One act of an errand, and whether it is known to be done. */
public record Deed(int position, Act act, boolean isDone) {

    boolean isSpeech() {
        return act instanceof Act.Remind || act instanceof Act.Note;
    }
}
