package dev.centralita.testbed.asterisk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The extensions that the peer watches and the devices it knows: as it was told to have them, then as events told of them;
 * for one thread at a time.
 */
final class Extensions {

    private static final Pattern HEADER = Pattern.compile("\r\n(Exten|Status|Device|State): ([^\r]+)");

    private static final Map<Integer, String> STATES = Map.of(
            0, "NOT_INUSE",
            1, "INUSE",
            2, "BUSY",
            4, "UNAVAILABLE",
            8, "RINGING",
            9, "RINGINUSE",
            16, "ONHOLD",
            17, "ONHOLD");

    private record Hint(String devices, int status) {}

    private final SortedMap<String, Hint> hints = new TreeMap<>();
    private final SortedMap<String, String> devices = new TreeMap<>();

    /** An extension is what its devices are. */
    void watch(String extension, String hint, int status) {
        hints.put(extension, new Hint(hint, status));
        for (String device : hint.split(",", 2)[0].split("&")) {
            devices.put(device, STATES.getOrDefault(status, "UNKNOWN"));
        }
    }

    void knows(String device, String state) {
        devices.put(device, state);
    }

    void hears(String event) {
        if (event.startsWith("Event: ExtensionStatus\r\n")) {
            Map<String, String> said = headers(event);
            String extension = said.getOrDefault("Exten", "");
            Hint known = hints.get(extension);
            String status = said.getOrDefault("Status", "");
            if (known != null && status.matches("\\d{1,2}")) {
                watch(extension, known.devices(), Integer.parseInt(status));
            }
        } else if (event.startsWith("Event: DeviceStateChange\r\n")) {
            Map<String, String> said = headers(event);
            knows(said.getOrDefault("Device", ""), said.getOrDefault("State", "UNKNOWN"));
        }
    }

    /** Each extension as an event {@code ExtensionStatus}. */
    List<String> listed() {
        List<String> events = new ArrayList<>();
        hints.forEach((extension, hint) -> events.add("Event: ExtensionStatus\r\nExten: " + extension
                + "\r\nContext: ext-local\r\nHint: " + hint.devices() + "\r\nStatus: " + hint.status() + "\r\n\r\n"));
        return events;
    }

    /** Each device as an event {@code DeviceStateChange}. */
    List<String> devices() {
        List<String> events = new ArrayList<>();
        devices.forEach((device, state) ->
                events.add("Event: DeviceStateChange\r\nDevice: " + device + "\r\nState: " + state + "\r\n\r\n"));
        return events;
    }

    private static Map<String, String> headers(String event) {
        Map<String, String> headers = new TreeMap<>();
        Matcher header = HEADER.matcher(event);
        while (header.find()) {
            headers.putIfAbsent(header.group(1), header.group(2));
        }
        return headers;
    }
}
