package dev.centralita.integration.asterisk.book;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Behind the entry of the log of channels that made the channel known in that second, before all others. */
final class CelPlaces implements QueuePlaces {

    private final Map<String, TreeMap<Long, Integer>> bySecond = new HashMap<>();

    CelPlaces(List<CelEntry> entries) {
        for (int place = 0; place < entries.size(); place++) {
            CelEntry entry = entries.get(place);
            if (entry.precedesTheQueueLog()) {
                bySecond.computeIfAbsent(entry.id(), channel -> new TreeMap<>())
                        .merge(entry.at().getEpochSecond(), place, Math::max);
            }
        }
    }

    @Override
    public int ofCaller(String channel, Instant at) {
        return bySecond.getOrDefault(channel, new TreeMap<>()).getOrDefault(at.getEpochSecond(), Timeline.FIRST);
    }

    @Override
    public int ofMember(String channel, Instant at) {
        return ofCaller(channel, at);
    }
}
