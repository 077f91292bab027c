package dev.centralita.integration.asterisk.book;

import dev.centralita.telephony.call.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a channel.
 *
 * @param extra what belongs to that kind of happening alone, as a text in JSON
 */
record CelEntry(
        String kind,
        Instant at,
        String name,
        String number,
        String extension,
        String context,
        String channel,
        String id,
        String linkedId,
        String extra) {

    private static final Set<String> MAKES_KNOWN = Set.of("CHAN_START", "ANSWER", "APP_START");

    static CelEntry of(Row row, ZoneId zone) {
        return new CelEntry(
                row.needed("eventtype"),
                BookMoment.of(row.needed("eventtime"), zone),
                row.text("cid_name"),
                row.text("cid_num"),
                row.text("exten"),
                row.text("context"),
                row.text("channame"),
                row.needed("uniqueid"),
                row.needed("linkedid"),
                row.text("extra", "eventextra"));
    }

    /** The channel as it was at that moment. */
    Channel shown(boolean isUp) {
        return new Channel(id, linkedId, channel, known(number), known(name), context, extension, isUp);
    }

    /** Whether somebody was rung here: neither the one who calls nor the far end of a pipe through the dialplan. */
    boolean isRung() {
        return !id.equals(linkedId) && !isFarEnd();
    }

    boolean isFarEnd() {
        return channel.endsWith(";2");
    }

    boolean isNearEnd() {
        return channel.endsWith(";1");
    }

    /** What the two ends of a pipe have in common. */
    String pipe() {
        return channel.substring(0, channel.length() - 2);
    }

    /** Whether what the queue log says of this channel in the same second comes after it. */
    boolean precedesTheQueueLog() {
        return MAKES_KNOWN.contains(kind);
    }

    private static @Nullable String known(String value) {
        return value.isEmpty() || value.equals("<unknown>") ? null : value;
    }
}
