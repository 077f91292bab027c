package dev.centralita.web.housekeeping;

import java.util.List;
import java.util.Map;

/** Which tasks tend the conversations of which platform. */
final class Platforms {

    private static final Map<String, List<String>> TASKS = Map.of("huggy", List.of("huggy_close"));

    private Platforms() {}

    static boolean isTended(String task) {
        return TASKS.values().stream().anyMatch(tasks -> tasks.contains(task));
    }

    /** Empty for a platform that nobody tends. */
    static List<String> tasksAt(String platform) {
        return TASKS.getOrDefault(platform, List.of());
    }
}
