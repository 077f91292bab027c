package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the headers of an event show, as values of ours. */
final class Shown {

    /** From the year 1973 to 2286; whatever lies outside is no moment of a call. */
    private static final Pattern MOMENT = Pattern.compile("(\\d{9,10})\\.(\\d{1,9})");

    private static final Pattern AGE = Pattern.compile("(\\d{1,6}):(\\d\\d):(\\d\\d)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final String UP = "6";

    /** In seconds. */
    private static final int A_MOMENT = 60;

    private Shown() {}

    /**
     * A channel. Its values come from Asterisk's own books, so nobody on the phone can forge them.
     *
     * @param prefix that its headers carry: an empty one for the channel an event is about, {@code Dest} for the other
     */
    static Optional<Channel> channel(AmiEvent event, String prefix) {
        String header = prefix.toLowerCase(Locale.ROOT);
        String id = text(event, header + "uniqueid");
        String linkedId = text(event, header + "linkedid");
        if (id.isEmpty() || linkedId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Channel(
                id,
                linkedId,
                text(event, header + "channel"),
                known(event, header + "calleridnum"),
                known(event, header + "calleridname"),
                text(event, header + "context"),
                text(event, header + "exten"),
                text(event, header + "channelstate").equals(UP)));
    }

    /** A channel of a list, with how long it has been up. */
    static Optional<Sighting> sighting(AmiEvent event) {
        return event.name().equals("CoreShowChannel")
                ? channel(event, "").map(channel -> new Sighting(channel, age(event)))
                : Optional.empty();
    }

    /** The PBX's own clock where it sends the time, else the moment we read the event. */
    static Instant moment(AmiEvent event) {
        return told(event).orElseGet(event::heardAt);
    }

    /** When it happened by the PBX's own clock, where it says so. */
    static Optional<Instant> told(AmiEvent event) {
        Matcher moment = MOMENT.matcher(text(event, "timestamp"));
        if (!moment.matches()) {
            return Optional.empty();
        }
        String nanoseconds = (moment.group(2) + "000000000").substring(0, 9);
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(moment.group(1)), Long.parseLong(nanoseconds)));
    }

    /** How long a listed channel has been up. */
    static Duration age(AmiEvent event) {
        Matcher age = AGE.matcher(text(event, "duration"));
        return age.matches()
                ? Duration.ofHours(Long.parseLong(age.group(1)))
                        .plusMinutes(Long.parseLong(age.group(2)))
                        .plusSeconds(Long.parseLong(age.group(3)))
                : Duration.ZERO;
    }

    /** Whether the PBX was not all there a moment ago; it says so at every login, however long ago it booted. */
    static boolean isOfJustBooted(AmiEvent event) {
        return event.name().equals("FullyBooted") && number(event, "uptime") < A_MOMENT;
    }

    static String text(AmiEvent event, String header) {
        return event.first(header).orElse("");
    }

    static int number(AmiEvent event, String header) {
        String text = text(event, header);
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    /** Null where the PBX says it does not know. */
    static @Nullable String known(AmiEvent event, String header) {
        String value = text(event, header);
        return value.isEmpty() || value.equals("<unknown>") ? null : unescaped(value);
    }

    /** Asterisk writes such values as C would. */
    private static String unescaped(String value) {
        return value.indexOf('\\') < 0
                ? value
                : ESCAPE.matcher(value).replaceAll(escape -> Matcher.quoteReplacement(meant(escape)));
    }

    private static String meant(MatchResult escape) {
        return switch (escape.group(1)) {
            case "n", "r", "t", "a", "b", "f", "v" -> " ";
            default -> escape.group(1);
        };
    }
}
