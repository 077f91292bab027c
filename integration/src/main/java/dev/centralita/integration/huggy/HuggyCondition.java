package dev.centralita.integration.huggy;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How Huggy was when we last called it; looking costs no call. */
final class HuggyCondition {

    private final Clock clock;
    private final AtomicReference<@Nullable Sight> last = new AtomicReference<>();

    HuggyCondition(Clock clock) {
        this.clock = clock;
    }

    /**
     * One look at Huggy.
     *
     * @param trouble what was wrong, in a sentence, or null where nothing was
     */
    record Sight(Instant at, @Nullable String trouble) {}

    @Nullable
    Sight last() {
        return last.get();
    }

    void answered(int status) {
        saw(trouble(status));
    }

    void failed(String how) {
        saw("Huggy " + how);
    }

    private void saw(@Nullable String trouble) {
        last.set(new Sight(clock.instant(), trouble));
    }

    private static @Nullable String trouble(int status) {
        if (status == 401) {
            return "Huggy does not accept the key in HUGGY_API_KEY (401); no chat can be read or closed with it";
        }
        if (status == 403) {
            return "Huggy forbids this key what we asked for (403)";
        }
        if (status == 429) {
            return "Huggy takes no more requests from us for now (429)";
        }
        if (status >= 300 && status < 400) {
            return "Huggy sends us elsewhere (" + status + "), which is not followed; HUGGY_URL may be wrong";
        }
        return status >= 500 ? "Huggy is in trouble (" + status + ")" : null;
    }
}
