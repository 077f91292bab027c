package dev.centralita.testbed.huggy;

import java.util.Map;
import java.util.TreeMap;

/** How things stand. */
public record CountsJson(
        long chats,
        long open,
        int closed,
        long askedTwice,
        int refusedByLimit,
        int peakPerSecond,
        Map<String, Integer> asked,
        Map<String, Integer> answered) {
    static CountsJson of(Counts counts) {
        return new CountsJson(
                counts.chats(),
                counts.open(),
                counts.closed(),
                counts.askedTwice(),
                counts.refusedByLimit(),
                counts.peakPerSecond(),
                texts(counts.asked()),
                texts(counts.answered()));
    }

    private static Map<String, Integer> texts(Map<?, Integer> counts) {
        Map<String, Integer> texts = new TreeMap<>();
        counts.forEach((what, count) -> texts.put(what.toString(), count));
        return texts;
    }
}
