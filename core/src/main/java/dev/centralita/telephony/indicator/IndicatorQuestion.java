package dev.centralita.telephony.indicator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are wanted.
 *
 * @param from the first moment; figures are kept by quarters of an hour, so it counts from the quarter it lies in
 * @param to the moment after the last
 * @param zone whose hours and days are meant
 * @param pbx only this one, or null for all; queues of one name at several are one queue then
 * @param queue only this one, or null for all
 * @param agent only this one, or null for all
 */
public record IndicatorQuestion(
        Instant from,
        Instant to,
        ZoneId zone,
        Grain grain,
        Split split,
        @Nullable String pbx,
        @Nullable String queue,
        @Nullable String agent) {

    public IndicatorQuestion {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("to: " + to + " (expected: after " + from + ")");
        }
        if (Duration.between(from, to).compareTo(grain.longest()) > 0) {
            throw new IllegalArgumentException("to: " + to + " (expected: within "
                    + grain.longest().toDays() + " days of the beginning, by " + grain.word() + ")");
        }
    }

    /** A question about all PBXs. */
    public IndicatorQuestion(
            Instant from,
            Instant to,
            ZoneId zone,
            Grain grain,
            Split split,
            @Nullable String queue,
            @Nullable String agent) {
        this(from, to, zone, grain, split, null, queue, agent);
    }

    /** Whether it is about single agents, of whom other figures are kept than of queues. */
    public boolean isAboutAgents() {
        return split == Split.AGENT || agent != null;
    }
}
