package dev.centralita.testbed.huggy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked, what was refused, and what was closed. */
final class Tally {

    private final Map<Operation, Integer> asked = new EnumMap<>(Operation.class);
    private final Map<Integer, Integer> answered = new TreeMap<>();
    private final Map<Long, Integer> closeRequests = new HashMap<>();
    private final TreeMap<Long, Integer> perSecond = new TreeMap<>();
    private final List<Closing> closings = new ArrayList<>();
    private int refusedByLimit;

    synchronized void asked(Operation operation, long subject, long second) {
        asked.merge(operation, 1, Integer::sum);
        perSecond.merge(second, 1, Integer::sum);
        if (operation == Operation.CLOSE) {
            closeRequests.merge(subject, 1, Integer::sum);
        }
    }

    synchronized void answered(int status) {
        answered.merge(status, 1, Integer::sum);
    }

    synchronized void refusedByLimit() {
        refusedByLimit++;
    }

    synchronized void closed(Closing closing) {
        closings.add(closing);
    }

    synchronized List<Closing> closings() {
        return List.copyOf(closings);
    }

    synchronized Counts counts(long chats, long open) {
        return new Counts(
                chats,
                open,
                closings.size(),
                Map.copyOf(asked),
                new TreeMap<>(answered),
                refusedByLimit,
                Map.copyOf(closeRequests),
                new TreeMap<>(perSecond));
    }

    synchronized void clear() {
        asked.clear();
        answered.clear();
        closeRequests.clear();
        perSecond.clear();
        closings.clear();
        refusedByLimit = 0;
    }
}
