package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * Which labels a conversation carries.
 *
 * @param any at least one of these, or empty for no such wish
 * @param all every one of these
 * @param none not one of these
 */
public record LabelScope(Set<String> any, Set<String> all, Set<String> none) {

    public static final LabelScope ANY = new LabelScope(Set.of(), Set.of(), Set.of());

    public LabelScope {
        any = Set.copyOf(any);
        all = Set.copyOf(all);
        none = Set.copyOf(none);
        if (!Collections.disjoint(all, none)) {
            throw Unfit.because(Sentence.of(
                    "label-in-both",
                    "labels: all {all} and none {none} (expected: no label in both)",
                    Map.of("all", all, "none", none)));
        }
    }

    public boolean covers(Set<String> labels) {
        return (any.isEmpty() || !Collections.disjoint(any, labels))
                && labels.containsAll(all)
                && Collections.disjoint(none, labels);
    }
}
