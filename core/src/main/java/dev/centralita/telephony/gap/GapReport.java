package dev.centralita.telephony.gap;

import dev.centralita.shared.Sentence;
import dev.centralita.telephony.call.Completion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the calls of a gap so far.
 *
 * @param looks how many of those that are due were taken; one that failed is one of them, but never the last
 * @param nextLook when they are read again, or null when all is done
 * @param rebuilt calls of which nothing had been heard
 * @param completed calls of which a part had been heard
 * @param trouble why the books could not be read, or null
 */
public record GapReport(
        Gap gap,
        int looks,
        @Nullable Instant nextLook,
        int rebuilt,
        int completed,
        @Nullable String trouble) {

    /** A PBX may write what ended some time after it ended; what is on its way when the line is back has to arrive first. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(4), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5));

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(12);

    /** What made us stumble may hold numbers that were dialled, and is told nowhere. */
    static final Sentence NOT_UNDERSTOOD =
            Sentence.of("books-not-understood", "its books cannot be understood; the log says where");

    /** Shown to one reader as one sentence; the column is as wide. */
    static final int LONGEST_TROUBLE = 300;

    public GapReport {
        trouble = trouble == null || trouble.length() <= LONGEST_TROUBLE
                ? trouble
                : trouble.substring(0, LONGEST_TROUBLE);
    }

    static GapReport begun(Gap gap, Instant now) {
        return new GapReport(gap, 0, now.plus(PAUSES.get(0)), 0, 0, null);
    }

    public boolean isSettled() {
        return nextLook == null;
    }

    boolean isDueAt(Instant now) {
        return nextLook != null && !nextLook.isAfter(now);
    }

    /** Nothing can be read, so that what the list of channels shows is all there is to know. */
    GapReport withoutBooks() {
        return new GapReport(gap, looks, null, rebuilt, completed, null);
    }

    GapReport after(Completion completion, Instant now) {
        boolean isDone = looks + 1 >= PAUSES.size() && (completion.unsettled() == 0 || isTooOld(now));
        return new GapReport(
                gap,
                looks + 1,
                isDone ? null : now.plus(looks + 1 < PAUSES.size() ? PAUSES.get(looks + 1) : BETWEEN_LOOKS),
                rebuilt + completion.rebuilt(),
                completed + completion.completed(),
                null);
    }

    /** The last look that is due remains due until it succeeds, so that what was written late is read. */
    GapReport failed(String why, Instant now) {
        int taken = Math.min(looks + 1, PAUSES.size() - 1);
        return new GapReport(gap, taken, isTooOld(now) ? null : now.plus(PAUSES.get(taken)), rebuilt, completed, why);
    }

    /** Why the books could not be read: what we say ourselves in any language, the rest as it was said. */
    public Optional<Sentence> reason() {
        return Optional.ofNullable(trouble)
                .map(why -> why.equals(NOT_UNDERSTOOD.toString()) ? NOT_UNDERSTOOD : Sentence.verbatim(why));
    }

    private boolean isTooOld(Instant now) {
        return gap.until().plus(GIVEN_UP_AFTER).isBefore(now);
    }
}
