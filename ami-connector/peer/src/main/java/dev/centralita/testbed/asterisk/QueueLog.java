package dev.centralita.testbed.asterisk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asterisk's own book of its queues, by linked id. */
public final class QueueLog {

    private static final int CALL = 1;
    private static final int QUEUE = 2;
    private static final int EVENT = 4;
    private static final int FIRST_VALUE = 5;

    private final Map<String, List<String[]>> entries = new HashMap<>();

    /** The log names channels; the call records tell which call each belongs to. */
    public static QueueLog of(Recording recording) {
        Map<String, String> calls = new HashMap<>();
        for (String line : recording.lines("cdr-linkedid.csv")) {
            String[] cells = line.split(",");
            calls.put(cells[1].replace("\"", ""), cells[0].replace("\"", ""));
        }
        QueueLog log = new QueueLog();
        for (String line : recording.lines("queue_log")) {
            String[] entry = line.split("\\|", -1);
            log.entries
                    .computeIfAbsent(calls.getOrDefault(entry[CALL], entry[CALL]), call -> new ArrayList<>())
                    .add(entry);
        }
        return log;
    }

    public List<String> queues(String call) {
        return of(call, "ENTERQUEUE").stream().map(entry -> entry[QUEUE]).toList();
    }

    /** The seconds that stand in some place after the event's name. */
    public List<Integer> seconds(String call, String event, int place) {
        return of(call, event).stream()
                .map(entry -> Integer.parseInt(entry[FIRST_VALUE + place]))
                .toList();
    }

    private List<String[]> of(String call, String event) {
        return entries.getOrDefault(call, List.of()).stream()
                .filter(entry -> entry[EVENT].equals(event))
                .toList();
    }
}
