package dev.centralita.testbed.chatwoot;

import dev.centralita.integration.chatwoot.ChatwootDesks;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The real adapter, in a hurry. */
final class RuleDesks {

    static final String TOKEN = "stand-in-token";

    private RuleDesks() {}

    static ChatwootDesks at(ChatwootStandIn chatwoot, Clock clock, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "CHATWOOT_URL", chatwoot.url().toString(),
                "CHATWOOT_TOKEN", TOKEN,
                "CHATWOOT_RATE", "1000",
                "CHATWOOT_ANSWER_LIMIT", "PT2S",
                "CHATWOOT_LONGEST_WAIT", "PT0.005S"));
        values.putAll(more);
        return ChatwootDesks.of(
                new Settings(name -> Optional.ofNullable(values.get(name))), new SimpleMeterRegistry(), clock);
    }
}
