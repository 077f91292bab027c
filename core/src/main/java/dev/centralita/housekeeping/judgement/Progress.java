package dev.centralita.housekeeping.judgement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far up a rule's ladder a conversation has come.
 *
 * @param anchor the message the ladder began after; when somebody but the hub says more, it begins anew
 * @param stepsDone the steps that are done as a whole
 * @param lastStepAt when the last of them was done, or null
 * @param hasFailed whether an act of the next step was tried in vain
 */
public record Progress(long anchor, int stepsDone, @Nullable Instant lastStepAt, boolean hasFailed) {

    /** At the foot of the ladder. */
    public static final Progress NONE = new Progress(0, 0, null, false);

    /** What counts of it where this is the newest message. */
    Progress since(long newestMessage) {
        return anchor == newestMessage ? this : NONE;
    }
}
