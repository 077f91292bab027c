package dev.centralita.web.telephony;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was asked for lately, the longest unasked given up first, so that no caller can fill our memory. */
final class Recent<K, V> {

    private final Map<K, V> kept = new LinkedHashMap<>();
    private final int most;

    Recent(int most) {
        this.most = most;
    }

    synchronized V of(K key, Function<K, V> made) {
        V known = kept.remove(key);
        V value = known == null ? made.apply(key) : known;
        kept.put(key, value);
        if (kept.size() > most) {
            Iterator<K> oldest = kept.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return value;
    }
}
