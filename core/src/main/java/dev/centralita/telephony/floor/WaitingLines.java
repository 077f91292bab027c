package dev.centralita.telephony.floor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who waits in the queues of one PBX, each queue in the order in which it serves its callers. A PBX tells a caller's place
 * on entering; those behind move up by themselves as others leave, and back where one of more weight enters before them.
 */
final class WaitingLines {

    /** A PBX that makes up callers cannot fill our memory. */
    static final int MOST = 5_000;

    private final Map<String, List<WaitingCaller>> lines = new HashMap<>();

    void forget() {
        lines.clear();
    }

    /**
     * A caller is in line.
     *
     * @param place from 1, or less where the PBX does not tell it
     */
    void enter(WaitingCaller caller, int place) {
        List<WaitingCaller> line = lines.computeIfAbsent(caller.queue(), queue -> new ArrayList<>());
        boolean isThere = line.stream().anyMatch(other -> other.channelId().equals(caller.channelId()));
        if (!isThere && lines.values().stream().mapToInt(List::size).sum() < MOST) {
            line.add(place < 1 || place > line.size() ? line.size() : place - 1, caller);
        }
    }

    void leave(String queue, String channelId) {
        lines.getOrDefault(queue, new ArrayList<>())
                .removeIf(caller -> caller.channelId().equals(channelId));
    }

    List<WaitingCaller> of(String queue) {
        return List.copyOf(lines.getOrDefault(queue, List.of()));
    }
}
