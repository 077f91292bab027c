package dev.centralita.testbed.chatwoot;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How things stand.
 *
 * @param conversations how many there are in each status
 * @param asked requests let through by the limit
 * @param answered answers by status
 * @param notes private notes written through the API, by conversation
 * @param messages what customers were told through the API, by conversation
 * @param withheld conversations in which the API kept a message for the customer without sending it
 * @param moves how often the API changed the status of a conversation
 * @param resolvedWhileWaiting conversations that the API resolved although their customer had the last word
 * @param delivered webhooks that were taken with a success
 */
public record Counts(
        Map<Status, Long> conversations,
        Map<Operation, Integer> asked,
        SortedMap<Integer, Integer> answered,
        Map<Long, Integer> notes,
        Map<Long, Integer> messages,
        List<Long> withheld,
        Map<Long, Integer> moves,
        List<Long> resolvedWhileWaiting,
        int delivered) {

    /** Conversations that got more than one note. */
    public long notedTwice() {
        return notes.values().stream().filter(times -> times > 1).count();
    }
}
