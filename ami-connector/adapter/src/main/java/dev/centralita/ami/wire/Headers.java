package dev.centralita.ami.wire;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one message, kept as they came. A value is made when somebody asks for it: of most events nobody asks
 * more than what kind they are.
 */
final class Headers extends AbstractMap<String, List<String>> {

    private final byte[] text;
    private final String[] names;
    private final int[] values;

    /**
     * @param text of the message, which nobody changes any more
     * @param names in lower case, in their order
     * @param values for each name where its value begins in the text, and where it ends
     */
    Headers(byte[] text, String[] names, int[] values) {
        this.text = text;
        this.names = names;
        this.values = values;
    }

    @Override
    public @Nullable List<String> get(@Nullable Object name) {
        int first = next(name, 0);
        if (first < 0) {
            return null;
        }
        int more = next(name, first + 1);
        if (more < 0) {
            return List.of(value(first));
        }
        List<String> all = new ArrayList<>();
        all.add(value(first));
        for (; more >= 0; more = next(name, more + 1)) {
            all.add(value(more));
        }
        return List.copyOf(all);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return next(name, 0) >= 0;
    }

    @Override
    public Set<Entry<String, List<String>>> entrySet() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (int header = 0; header < names.length; header++) {
            all.computeIfAbsent(names[header], name -> new ArrayList<>()).add(value(header));
        }
        all.replaceAll((name, said) -> List.copyOf(said));
        return Map.copyOf(all).entrySet();
    }

    private int next(@Nullable Object name, int from) {
        for (int header = from; header < names.length; header++) {
            if (names[header].equals(name)) {
                return header;
            }
        }
        return -1;
    }

    private String value(int header) {
        int begin = values[2 * header];
        return new String(text, begin, values[2 * header + 1] - begin, StandardCharsets.UTF_8);
    }
}
