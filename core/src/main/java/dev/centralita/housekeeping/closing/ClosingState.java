package dev.centralita.housekeeping.closing;

import java.util.Locale;

/** Where a closing stands. */
public enum ClosingState {
    /** Written down, not yet known to be done. */
    PENDING,
    /** The platform said that it is closed. */
    CLOSED,
    /** Left alone, because something happened in it or the run was stopped. */
    LEFT_OPEN,
    /** Tried without success; the next run tries again. */
    FAILED,
    /** The platform does not know it any more. */
    GONE,
    /** Logged by the predecessor, which kept no outcome. */
    BEFORE_CENTRALITA;

    /** The word under which programs and the table know it: {@code left-open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ClosingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
