package dev.centralita.administration.crontab;

import dev.centralita.shared.Sentence;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is written; nothing in it has been checked, anything may be missing.
 *
 * @param line where it begins in the file, from 1
 * @param text the entry itself, for whoever has to find and mend it
 * @param fault what keeps it from being read at all; null if it could be read
 */
public record CrontabEntry(
        int line,
        String text,
        @Nullable String schedule,
        @Nullable String task,
        boolean enabled,
        @Nullable String name,
        @Nullable String zone,
        Map<String, String> parameters,
        @Nullable Sentence fault) {

    public CrontabEntry {
        parameters = Map.copyOf(parameters);
    }

    public static CrontabEntry unreadable(int line, String text, Sentence fault) {
        return new CrontabEntry(line, text, null, null, false, null, null, Map.of(), fault);
    }
}
