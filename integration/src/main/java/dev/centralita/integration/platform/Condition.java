package dev.centralita.integration.platform;

import dev.centralita.administration.health.PartHealth;
import dev.centralita.shared.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How a system was when we last called it; looking costs no call. */
public final class Condition {

    private final String system;
    private final String address;
    private final Clock clock;
    private final AtomicReference<@Nullable Sight> last = new AtomicReference<>();

    /**
     * Of a system that has not been called yet.
     *
     * @param system the name that people know it by: {@code Huggy}
     * @param address what to look at when it sends us elsewhere: {@code HUGGY_URL}
     */
    public Condition(String system, String address, Clock clock) {
        this.system = system;
        this.address = address;
        this.clock = clock;
    }

    private record Sight(Instant at, @Nullable Sentence trouble) {}

    public void isWell() {
        last.set(new Sight(clock.instant(), null));
    }

    public void isTroubled(Sentence how) {
        last.set(new Sight(clock.instant(), how));
    }

    /** By the status of an answer, where nothing about it is the system's own. */
    public void answered(int status) {
        if (status == 429) {
            isTroubled(Sentence.of(
                    "takes-no-more",
                    "{system} takes no more requests from us for now (429)",
                    Map.of("system", system)));
        } else if (status >= 300 && status < 400) {
            isTroubled(Sentence.of(
                    "sends-elsewhere",
                    "{system} sends us elsewhere ({status}), which is not followed; {setting} may be wrong",
                    Map.of("system", system, "status", status, "setting", address)));
        } else if (status >= 500) {
            isTroubled(Sentence.of(
                    "in-trouble", "{system} is in trouble ({status})", Map.of("system", system, "status", status)));
        } else {
            isWell();
        }
    }

    /** For the health page. */
    public PartHealth health() {
        Sight seen = last.get();
        if (seen == null) {
            return PartHealth.up(Sentence.of(
                    "not-called-yet", "{system} is set up and has not been called yet", Map.of("system", system)));
        }
        Instant at = seen.at();
        Sentence trouble = seen.trouble();
        return trouble == null
                ? PartHealth.up(
                        Sentence.of("answered-at", "{system} answered at {at}", Map.of("system", system, "at", at)))
                : PartHealth.down(Sentence.of(
                        "trouble-seen-at", "{trouble}; seen at {at}", Map.of("trouble", trouble, "at", at)));
    }
}
