package dev.centralita.testbed.huggy;

import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.integration.huggy.HuggyDesk;
import dev.centralita.integration.huggy.HuggyDesks;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real adapter, in a hurry. */
final class Desks {

    static final String TOKEN = "stand-in-token";

    private Desks() {}

    static ConversationDesk at(HuggyStandIn huggy, Map<String, String> more) {
        return HuggyDesk.of(settings(huggy, more), new SimpleMeterRegistry(), Clock.systemUTC());
    }

    /** As rules see it; nobody has a role. */
    static Desk ofRules(HuggyStandIn huggy) {
        return HuggyDesks.of(
                        settings(huggy, Map.of()), new SimpleMeterRegistry(), roles -> List.of(), Clock.systemUTC())
                .desks()
                .get(0);
    }

    private static Settings settings(HuggyStandIn huggy, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "HUGGY_URL", huggy.url().toString(),
                "HUGGY_API_KEY", TOKEN,
                "HUGGY_RATE", "1000",
                "HUGGY_ATTEMPTS", "6",
                "HUGGY_LONGEST_WAIT", "PT0.005S"));
        values.putAll(more);
        return new Settings(name -> Optional.ofNullable(values.get(name)));
    }
}
