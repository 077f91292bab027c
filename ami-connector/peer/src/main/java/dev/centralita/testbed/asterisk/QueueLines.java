package dev.centralita.testbed.asterisk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who waits in the queues, in the order they are served, as events told it; for one thread at a time. */
final class QueueLines {

    private static final Pattern HEADER = Pattern.compile("(\\w+): ([^\r]*)\r\n");
    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{0,5}");

    /** What a list says of a caller in the words of the event that told of the coming. */
    private static final List<String> KEPT =
            List.of("Channel", "Uniqueid", "CallerIDNum", "CallerIDName", "ConnectedLineNum", "ConnectedLineName");

    private record Waiting(Map<String, String> said, long since) {

        boolean isChannel(String id) {
            return value(said, "Uniqueid").equals(id);
        }

        String listed(String queue, int position) {
            return "Event: QueueEntry\r\nQueue: " + queue + "\r\nPosition: " + position + "\r\n"
                    + KEPT.stream()
                            .map(header -> header + ": " + value(said, header) + "\r\n")
                            .collect(Collectors.joining())
                    + "Wait: " + Duration.ofNanos(System.nanoTime() - since).toSeconds() + "\r\nPriority: 0\r\n\r\n";
        }
    }

    private final SortedMap<String, List<Waiting>> lines = new TreeMap<>();

    void hears(String event) {
        if (event.startsWith("Event: QueueCallerJoin\r\n")) {
            join(headers(event));
        } else if (event.startsWith("Event: QueueCallerLeave\r\n")) {
            Map<String, String> said = headers(event);
            leave(value(said, "Queue"), value(said, "Uniqueid"));
        } else if (event.startsWith("Event: Hangup\r\n")) {
            String gone = value(headers(event), "Uniqueid");
            queues().forEach(queue -> leave(queue, gone));
        }
    }

    void close(String queue) {
        lines.remove(queue);
    }

    /** Where somebody waits. */
    List<String> queues() {
        return List.copyOf(lines.keySet());
    }

    int length(String queue) {
        return lines.getOrDefault(queue, List.of()).size();
    }

    /** Each who waits there as an event {@code QueueEntry}. */
    List<String> listed(String queue) {
        List<String> events = new ArrayList<>();
        for (Waiting caller : lines.getOrDefault(queue, List.of())) {
            events.add(caller.listed(queue, events.size() + 1));
        }
        return events;
    }

    private void join(Map<String, String> said) {
        List<Waiting> line = lines.computeIfAbsent(value(said, "Queue"), queue -> new ArrayList<>());
        String place = value(said, "Position");
        int before = PLACE.matcher(place).matches() ? Integer.parseInt(place) - 1 : line.size();
        line.add(Math.min(before, line.size()), new Waiting(said, System.nanoTime()));
    }

    private void leave(String queue, String channel) {
        lines.computeIfPresent(queue, (same, line) -> {
            line.removeIf(caller -> caller.isChannel(channel));
            return line.isEmpty() ? null : line;
        });
    }

    private static Map<String, String> headers(String event) {
        return HEADER.matcher(event)
                .results()
                .collect(Collectors.toMap(header -> header.group(1), QueueLines::text, (first, second) -> first));
    }

    private static String text(MatchResult header) {
        return header.group(2);
    }

    private static String value(Map<String, String> said, String header) {
        return said.getOrDefault(header, "");
    }
}
