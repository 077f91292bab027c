package dev.centralita.administration.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is known here.
 *
 * @param consideredUntil up to here every firing was decided upon
 * @param activeSince since when it is expected to run by this schedule
 * @param silentSince since when it has not done what its schedule says; null while it does
 * @param crontabEntry the mark of the crontab entry it was last read from; null if there was none
 * @param version grows with every edit
 */
public record Job(
        JobDefinition definition,
        @Nullable Pause pause,
        Instant consideredUntil,
        Instant activeSince,
        @Nullable Instant silentSince,
        @Nullable String crontabEntry,
        long version) {

    public JobName name() {
        return definition.name();
    }

    /** Whether firings of this moment are carried out. */
    public boolean isActiveAt(Instant moment) {
        return definition.enabled() && (pause == null || !pause.holdsAt(moment));
    }

    /** The pause, unless its end has come. */
    public @Nullable Pause pauseAt(Instant moment) {
        return pause != null && pause.holdsAt(moment) ? pause : null;
    }
}
