package dev.centralita.testbed.chatwoot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How things stand. */
public record CountsJson(
        Map<String, Long> conversations,
        Map<String, Long> asked,
        Map<String, Long> answered,
        int noted,
        long notedTwice,
        int told,
        int withheld,
        int moved,
        List<Long> resolvedWhileWaiting,
        int delivered) {
    static CountsJson of(Counts counts) {
        return new CountsJson(
                texts(counts.conversations()),
                texts(counts.asked()),
                texts(counts.answered()),
                counts.notes().size(),
                counts.notedTwice(),
                counts.messages().size(),
                counts.withheld().size(),
                counts.moves().size(),
                counts.resolvedWhileWaiting(),
                counts.delivered());
    }

    private static Map<String, Long> texts(Map<?, ? extends Number> counts) {
        Map<String, Long> texts = new TreeMap<>();
        counts.forEach((what, count) -> texts.put(what.toString(), count.longValue()));
        return texts;
    }
}
