package dev.centralita.web.telephony.grafana;

import dev.centralita.web.telephony.FloorJson.CallerSeen;
import dev.centralita.web.telephony.FloorJson.QueueSeen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits.
 *
 * @param waiting for how many seconds
 */
public record CallerNowJson(
        String pbx,
        String queue,
        int position,
        @Nullable String number,
        @Nullable String name,
        Instant since,
        double waiting) {

    static CallerNowJson of(QueueSeen queue, CallerSeen caller, Instant now) {
        return new CallerNowJson(
                queue.pbx(),
                queue.queue(),
                caller.position(),
                caller.number(),
                caller.name(),
                caller.since(),
                Seconds.between(caller.since(), now));
    }
}
