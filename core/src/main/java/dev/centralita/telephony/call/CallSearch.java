package dev.centralita.telephony.call;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are wanted; what is null does not matter.
 *
 * @param text what a number begins with, the caller's or the dialled one, or what a caller's name holds
 * @param isGoingOn whether only those without an end are wanted
 * @param before where the page before this one ended
 */
public record CallSearch(
        @Nullable String text,
        @Nullable Disposition disposition,
        boolean isGoingOn,
        @Nullable String queue,
        @Nullable String agent,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Place before,
        int size) {

    /** How far back a name or a few digits are looked for, where nobody says since when. */
    public static final Duration LOOK_BACK = Duration.ofDays(31);

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#]{6,}");

    /** Whether the text is so much of a number that an index leads to its few calls; names are not looked through then. */
    public boolean isForNumber() {
        return text != null && NUMBER.matcher(text).matches();
    }

    /** The same, with a beginning where none is given and every call there is would have to be read. */
    public CallSearch within(Instant now) {
        return text == null || isForNumber() || from != null
                ? this
                : new CallSearch(text, disposition, isGoingOn, queue, agent, now.minus(LOOK_BACK), to, before, size);
    }

    /** A call's place in the order of their beginnings. */
    public record Place(Instant beganAt, String linkedId) {

        public static Place of(CallRecord call) {
            return new Place(call.beganAt(), call.id().linkedId());
        }

        /** Empty where the text is none that {@link #toString} made. */
        public static Optional<Place> parse(String text) {
            int gap = text.indexOf('~');
            try {
                return gap < 1
                        ? Optional.empty()
                        : Optional.of(new Place(Instant.parse(text.substring(0, gap)), text.substring(gap + 1)));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return beganAt + "~" + linkedId;
        }
    }
}
