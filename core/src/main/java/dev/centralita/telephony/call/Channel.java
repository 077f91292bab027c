package dev.centralita.telephony.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A channel of the PBX as an event shows it.
 *
 * @param linkedId of the call it belongs to at that moment
 * @param number of whoever is on it, or null where the PBX does not know
 * @param dialled the extension it is at, empty where there is none
 */
public record Channel(
        String id,
        String linkedId,
        String name,
        @Nullable String number,
        @Nullable String person,
        String context,
        String dialled,
        boolean isUp) {

    /** {@code PJSIP/205-0000001f} and {@code Local/204@from-queue-00000001;1}. */
    private static final Pattern NAME = Pattern.compile("[^/]+/([^@;]+?)(?:@.*|-[0-9a-f]{8}(?:;[12])?)?");

    /** What FreePBX and its relatives call the contexts where calls come in from outside. */
    private static final Pattern OUTSIDE = Pattern.compile("from-(trunk|pstn|did|external|zaptel|dahdi).*");

    /** The phone, trunk or dialplan entry behind it. */
    public String endpoint() {
        return endpointOf(name);
    }

    /** The same of a channel of which only the name was kept. */
    public static String endpointOf(String channel) {
        Matcher name = NAME.matcher(channel);
        return name.matches() ? name.group(1) : channel;
    }

    /** A half of a way through the dialplan. */
    boolean isPipe() {
        return name.endsWith(";1") || name.endsWith(";2");
    }

    /** What enters at one half of a way comes out at the other. */
    boolean isOtherHalfOf(Channel other) {
        return isPipe()
                && other.isPipe()
                && !name.equals(other.name)
                && name.regionMatches(0, other.name, 0, other.name.length() - 1);
    }

    /** Whether it is the phone of an extension; a Local channel only leads there. */
    public boolean isPhoneOf(String extension) {
        return !name.startsWith("Local/") && endpoint().equals(extension);
    }

    boolean isFromOutside() {
        return OUTSIDE.matcher(context).matches();
    }

    /** Whether it says what was dialled; {@code s} is where the dialplan begins when nothing was. */
    boolean tellsDialled() {
        return !dialled.isEmpty() && !dialled.equals("s");
    }
}
