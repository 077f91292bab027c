package dev.centralita.testbed.asterisk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which channels are up, as events told it. */
public final class ChannelList {

    private static final Pattern UNIQUE_ID = Pattern.compile("\r\nUniqueid: ([^\r]+)\r\n");
    private static final Pattern FIRST_LINES = Pattern.compile("\\AEvent: \\w+\r\n(Privilege: [^\r]*\r\n)?");
    private static final Pattern EXTENSION = Pattern.compile("\r\nExten: [^\r]*\r\n");
    private static final Pattern STAMP = Pattern.compile("Timestamp: [^\r]*\r\n");

    private final Map<String, String> byId = new LinkedHashMap<>();

    /** Each as an event {@code CoreShowChannel}. */
    synchronized List<String> shown() {
        return List.copyOf(byId.values());
    }

    public synchronized int size() {
        return byId.size();
    }

    public synchronized boolean isUp(String channel) {
        return idOf(channel).isPresent();
    }

    /** Ends the channel; empty where there is none, else the event that tells of it. */
    synchronized Optional<String> hangUp(String channel) {
        return idOf(channel)
                .map(byId::remove)
                .map(shown -> shown.replace("Event: CoreShowChannel\r\n", "Event: Hangup\r\nPrivilege: call,all\r\n")
                        .replace("Duration: 00:00:05\r\n", "Cause: 16\r\nCause-txt: Normal Clearing\r\n"));
    }

    /** Whether the channel is up, and goes on with the extension from now on. */
    synchronized boolean moved(String channel, String extension) {
        Optional<String> id = idOf(channel);
        id.ifPresent(known -> byId.computeIfPresent(
                known,
                (same, before) -> EXTENSION
                        .matcher(before)
                        .replaceFirst(Matcher.quoteReplacement("\r\nExten: " + extension + "\r\n"))));
        return id.isPresent();
    }

    private Optional<String> idOf(String channel) {
        return byId.entrySet().stream()
                .filter(each -> each.getValue().contains("\r\nChannel: " + channel + "\r\n"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    synchronized void hears(String text) {
        Matcher id = UNIQUE_ID.matcher(text);
        if (!id.find()) {
            return;
        }
        if (text.startsWith("Event: Newchannel\r\n")) {
            byId.put(id.group(1), shown(text));
        } else if (text.startsWith("Event: Hangup\r\n")) {
            byId.remove(id.group(1));
        } else if (text.startsWith("Event: Newstate\r\n") || text.startsWith("Event: Bridge")) {
            byId.computeIfPresent(id.group(1), (same, before) -> shown(text));
        }
    }

    private static String shown(String text) {
        String rest = STAMP.matcher(FIRST_LINES.matcher(text).replaceFirst("")).replaceFirst("");
        return "Event: CoreShowChannel\r\n" + rest.stripTrailing() + "\r\nDuration: 00:00:05\r\n\r\n";
    }
}
