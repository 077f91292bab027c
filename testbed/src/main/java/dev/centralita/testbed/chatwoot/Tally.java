package dev.centralita.testbed.chatwoot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked, what was said through the API and what was moved by it. */
final class Tally {

    private final Map<Operation, Integer> asked = new EnumMap<>(Operation.class);
    private final Map<Integer, Integer> answered = new TreeMap<>();
    private final Map<Long, Integer> notes = new HashMap<>();
    private final Map<Long, Integer> messages = new HashMap<>();
    private final Map<Long, Integer> moves = new HashMap<>();
    private final List<Long> withheld = new ArrayList<>();
    private final List<Long> resolvedWhileWaiting = new ArrayList<>();

    synchronized void asked(Operation operation) {
        asked.merge(operation, 1, Integer::sum);
    }

    synchronized void answered(int status) {
        answered.merge(status, 1, Integer::sum);
    }

    synchronized void said(long conversation, boolean isPrivate) {
        (isPrivate ? notes : messages).merge(conversation, 1, Integer::sum);
    }

    /** A message for the customer is kept and not sent, since it seems to have come from the channel. */
    synchronized void withheld(long conversation) {
        withheld.add(conversation);
    }

    synchronized void moved(long conversation, Status to, boolean owesAnAnswer) {
        moves.merge(conversation, 1, Integer::sum);
        if (to == Status.RESOLVED && owesAnAnswer) {
            resolvedWhileWaiting.add(conversation);
        }
    }

    synchronized Counts counts(Map<Status, Long> conversations, int delivered) {
        return new Counts(
                Map.copyOf(conversations),
                Map.copyOf(asked),
                new TreeMap<>(answered),
                Map.copyOf(notes),
                Map.copyOf(messages),
                List.copyOf(withheld),
                Map.copyOf(moves),
                List.copyOf(resolvedWhileWaiting),
                delivered);
    }

    synchronized void clear() {
        asked.clear();
        answered.clear();
        notes.clear();
        messages.clear();
        withheld.clear();
        moves.clear();
        resolvedWhileWaiting.clear();
    }
}
