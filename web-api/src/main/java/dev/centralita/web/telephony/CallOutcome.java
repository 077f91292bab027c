package dev.centralita.web.telephony;

import dev.centralita.telephony.call.Disposition;
import org.jspecify.annotations.Nullable;

/** By what calls are searched: what became of them, or that they go on. */
enum CallOutcome {
    ANSWERED,
    ABANDONED,
    EXITED,
    BUSY,
    NO_ANSWER,
    CANCELLED,
    FAILED,
    UNSERVED,
    IN_PROGRESS;

    @Nullable
    Disposition disposition() {
        return this == IN_PROGRESS ? null : Disposition.valueOf(name());
    }
}
