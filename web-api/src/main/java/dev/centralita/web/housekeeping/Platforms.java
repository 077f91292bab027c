package dev.centralita.web.housekeeping;

import dev.centralita.administration.run.Decision;
import dev.centralita.web.housekeeping.rule.RuleSentences;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which tasks tend the conversations of which platform. */
final class Platforms {

    static final String CLOSER = "huggy_close";

    private static final Map<String, List<String>> TASKS = Map.of(
            "huggy",
            Stream.concat(Stream.of(CLOSER), RuleSentences.TASKS.stream()).toList(),
            "chatwoot",
            RuleSentences.TASKS);

    private Platforms() {}

    /** Empty for a platform that nobody tends. */
    static List<String> tasksAt(String platform) {
        return TASKS.getOrDefault(platform, List.of());
    }

    /** Whether a decision is about a conversation of the platform. */
    static boolean isAt(String platform, Decision decision) {
        String desk = decision.item().facts().getOrDefault("desk", platform);
        return desk.equals(platform) || desk.startsWith(platform + "/");
    }
}
