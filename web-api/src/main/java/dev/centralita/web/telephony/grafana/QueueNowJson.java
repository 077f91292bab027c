package dev.centralita.web.telephony.grafana;

import dev.centralita.web.request.Words;
import dev.centralita.web.telephony.FloorJson.CallerSeen;
import dev.centralita.web.telephony.FloorJson.QueueSeen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A queue this moment and its day so far; durations are seconds.
 *
 * @param attention {@code nobody}, {@code late} or {@code ok}
 * @param serviceLevel from 0 to 1, or null where nothing was offered
 */
public record QueueNowJson(
        String pbx,
        String queue,
        String attention,
        int waiting,
        double longestWait,
        double target,
        long ready,
        long talking,
        long ringing,
        long wrapUp,
        long paused,
        long offered,
        long answered,
        long abandoned,
        @Nullable Double serviceLevel) {

    static QueueNowJson of(QueueSeen queue, Instant now) {
        double longest = queue.callers().stream()
                .map(CallerSeen::since)
                .mapToDouble(since -> Seconds.between(since, now))
                .max()
                .orElse(0);
        return new QueueNowJson(
                queue.pbx(),
                queue.queue(),
                Words.of(Attention.of(queue, longest)),
                queue.callers().size(),
                longest,
                queue.target(),
                queue.ready(),
                queue.talking(),
                queue.ringing(),
                queue.wrapUp(),
                queue.paused(),
                queue.today().offered(),
                queue.today().answered(),
                queue.today().abandoned(),
                queue.today().serviceLevel());
    }
}
