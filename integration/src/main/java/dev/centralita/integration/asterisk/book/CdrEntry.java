package dev.centralita.integration.asterisk.book;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A channel's time with one other, or alone; a call has several such records.
 *
 * @param linkedId of the call, or an empty text where the book does not keep it
 */
record CdrEntry(
        String linkedId,
        String id,
        @Nullable String number,
        @Nullable String name,
        String dialled,
        String context,
        String channel,
        String otherChannel,
        String application,
        String applicationData,
        Instant from,
        @Nullable Instant answeredAt,
        Instant until,
        String disposition,
        String recording) {

    /** {@code "Sofía" <1140131952>}. */
    private static final Pattern CALLER = Pattern.compile("\"?(.*?)\"?\\s*<([^>]*)>");

    /** Only calls from outside have a number that was dialled from there. */
    private static final String DIALLED_IN = "from-did";

    static CdrEntry of(Row row, ZoneId zone) {
        Instant from = BookMoment.of(row.needed("start", "calldate"), zone);
        String answered = row.text("answer");
        String ended = row.text("end");
        Duration length = seconds(row.text("duration"));
        Duration talked = seconds(row.text("billsec"));
        Instant until = ended.isEmpty() ? from.plus(length) : BookMoment.of(ended, zone);
        boolean isAnswered = row.text("disposition").equals("ANSWERED");
        Matcher caller = CALLER.matcher(row.text("clid"));
        String did = row.text("did");
        boolean hasCaller = caller.matches();
        return new CdrEntry(
                row.text("linkedid"),
                row.needed("uniqueid"),
                known(hasCaller ? caller.group(2) : row.text("src")),
                known(hasCaller ? caller.group(1) : ""),
                did.isEmpty() ? row.text("dst") : did,
                did.isEmpty() ? row.text("dcontext") : DIALLED_IN,
                row.needed("channel"),
                row.text("dstchannel"),
                row.text("lastapp"),
                row.text("lastdata"),
                from,
                isMoment(answered) ? BookMoment.of(answered, zone) : isAnswered ? until.minus(talked) : null,
                until,
                row.text("disposition"),
                row.text("recordingfile"));
    }

    CdrEntry endingAt(Instant end) {
        return new CdrEntry(
                linkedId,
                id,
                number,
                name,
                dialled,
                context,
                channel,
                otherChannel,
                application,
                applicationData,
                from,
                answeredAt,
                end,
                disposition,
                recording);
    }

    boolean isAnswered() {
        return disposition.equals("ANSWERED");
    }

    /** Whether a queue of that name rang the other. */
    boolean isRungBy(String queue) {
        return application.equals("Queue") && applicationData.split(",", 2)[0].equals(queue);
    }

    boolean isFarEnd() {
        return channel.endsWith(";2");
    }

    private static boolean isMoment(String text) {
        return !text.isEmpty() && !text.startsWith("0000");
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(text.matches("\\d{1,9}") ? Long.parseLong(text) : 0);
    }

    private static @Nullable String known(String value) {
        return value.isEmpty() || value.equals("<unknown>") ? null : value;
    }
}
