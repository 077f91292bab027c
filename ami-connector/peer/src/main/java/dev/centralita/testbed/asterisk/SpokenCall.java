package dev.centralita.testbed.asterisk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was said of one call, and of those that became part of it. */
public final class SpokenCall {

    private static final Pattern ID = Pattern.compile("\r\n\\w*(?:Uniqueid|Linkedid): ([^\r]+)\r");

    private final Set<String> ids = new TreeSet<>();
    private final List<Recording.Message> said = new ArrayList<>();

    private SpokenCall() {}

    /** The calls that these events are about, in the order they began; events about no call are left out. */
    static List<SpokenCall> in(List<Recording.Message> events) {
        Map<String, SpokenCall> byId = new LinkedHashMap<>();
        for (Recording.Message event : events) {
            Set<String> ids = idsIn(event);
            if (!ids.isEmpty()) {
                SpokenCall call = ids.stream()
                        .map(byId::get)
                        .filter(known -> known != null)
                        .distinct()
                        .reduce(SpokenCall::together)
                        .orElseGet(SpokenCall::new);
                call.said.add(event);
                call.ids.addAll(ids);
                call.ids.forEach(id -> byId.put(id, call));
            }
        }
        return byId.values().stream().distinct().toList();
    }

    static Set<String> idsIn(Recording.Message message) {
        Set<String> ids = new TreeSet<>();
        Matcher id = ID.matcher(message.text());
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }

    /** Of its channels, and so its own. */
    public Set<String> ids() {
        return ids;
    }

    /** When each of it was said. */
    public List<Instant> moments() {
        return said.stream().map(Recording.Message::at).toList();
    }

    public Instant began() {
        return said.get(0).at();
    }

    private SpokenCall together(SpokenCall other) {
        ids.addAll(other.ids);
        said.addAll(other.said);
        said.sort(Comparator.comparing(Recording.Message::at));
        return this;
    }
}
