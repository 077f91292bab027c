package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Desks in a hurry: as in production, but quick to repeat. */
final class Desks {

    static final String KEY = "huggy-key-of-the-tests";

    private Desks() {}

    static ConversationDesk at(StubHuggy huggy) {
        return HuggyDesk.of(settings(huggy, Map.of()), new SimpleMeterRegistry(), Clock.systemUTC());
    }

    static Settings settings(StubHuggy huggy, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "HUGGY_URL", huggy.url(),
                "HUGGY_API_KEY", KEY,
                "HUGGY_RATE", "1000",
                "HUGGY_ATTEMPTS", "3",
                "HUGGY_PAGE_LIMIT", "30",
                "HUGGY_LONGEST_WAIT", "PT0.005S",
                "HUGGY_ANSWER_LIMIT", "PT5S"));
        values.putAll(more);
        return new Settings(name -> Optional.ofNullable(values.get(name)));
    }
}
