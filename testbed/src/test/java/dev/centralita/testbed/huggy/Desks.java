package dev.centralita.testbed.huggy;

import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.integration.huggy.HuggyDesk;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The real adapter, in a hurry. */
final class Desks {

    static final String TOKEN = "stand-in-token";

    private Desks() {}

    static ConversationDesk at(HuggyStandIn huggy, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "HUGGY_URL", huggy.url().toString(),
                "HUGGY_API_KEY", TOKEN,
                "HUGGY_RATE", "1000",
                "HUGGY_ATTEMPTS", "6",
                "HUGGY_LONGEST_WAIT", "PT0.005S"));
        values.putAll(more);
        return HuggyDesk.of(
                new Settings(name -> Optional.ofNullable(values.get(name))),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }
}
