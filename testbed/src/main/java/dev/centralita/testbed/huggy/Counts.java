package dev.centralita.testbed.huggy;

import java.util.Map;
import java.util.SortedMap;

/**
 * How things stand.
 *
 * @param closed how many chats were closed by request
 * @param asked requests let through by the limit
 * @param answered answers by status
 * @param refusedByLimit requests beyond the limit
 * @param closeRequests how often each chat was asked to be closed
 * @param perSecond requests let through, by the second since the epoch
 */
public record Counts(
        long chats,
        long open,
        int closed,
        Map<Operation, Integer> asked,
        SortedMap<Integer, Integer> answered,
        int refusedByLimit,
        Map<Long, Integer> closeRequests,
        SortedMap<Long, Integer> perSecond) {

    /** The highest number of requests in one second. */
    public int peakPerSecond() {
        return perSecond.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Chats that were asked to be closed more than once. */
    public long askedTwice() {
        return closeRequests.values().stream().filter(times -> times > 1).count();
    }
}
