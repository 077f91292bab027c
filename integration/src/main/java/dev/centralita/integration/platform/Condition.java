package dev.centralita.integration.platform;

import dev.centralita.administration.health.PartHealth;
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

    private record Sight(Instant at, @Nullable String trouble) {}

    public void isWell() {
        last.set(new Sight(clock.instant(), null));
    }

    public void isTroubled(String how) {
        last.set(new Sight(clock.instant(), how));
    }

    /** By the status of an answer, where nothing about it is the system's own. */
    public void answered(int status) {
        if (status == 429) {
            isTroubled(system + " takes no more requests from us for now (429)");
        } else if (status >= 300 && status < 400) {
            isTroubled(system + " sends us elsewhere (" + status + "), which is not followed; " + address
                    + " may be wrong");
        } else if (status >= 500) {
            isTroubled(system + " is in trouble (" + status + ")");
        } else {
            isWell();
        }
    }

    /** For the health page. */
    public PartHealth health() {
        Sight seen = last.get();
        if (seen == null) {
            return PartHealth.up(system + " is set up and has not been called yet")
                    .known("not-called-yet", Map.of("system", system));
        }
        String at = seen.at().toString();
        return seen.trouble() == null
                ? PartHealth.up(system + " answered at " + at).known("answered-at", Map.of("system", system, "at", at))
                : PartHealth.down(seen.trouble() + "; seen at " + at)
                        .known("trouble-seen-at", Map.of("trouble", seen.trouble(), "at", at));
    }
}
