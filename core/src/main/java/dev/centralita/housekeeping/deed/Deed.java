package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.rule.Act;

/** One act of an errand, and whether it is known to be done. */
public record Deed(int position, Act act, boolean isDone) {

    /** Whether doing it does what is asked for. A sleep ends the later the later it begins, and is the same sleep. */
    boolean isFor(Act wanted) {
        return act instanceof Act.Snooze ? wanted instanceof Act.Snooze : act.equals(wanted);
    }

    boolean isSpeech() {
        return act instanceof Act.Remind || act instanceof Act.Note;
    }
}
