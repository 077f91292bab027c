package dev.centralita.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How often each client may still call: a bucket that fills at a steady rate. Clients long silent are forgotten. */
public final class Allowance {

    private final double perSecond;
    private final int burst;
    private final Map<String, Bucket> buckets;

    public Allowance(double perSecond, int burst, int clients) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > clients;
            }
        };
    }

    /** Takes one call of the client's allowance; where there is none left, tells how long to wait for the next. */
    public synchronized Optional<Duration> take(String client, Instant now) {
        Bucket before = buckets.getOrDefault(client, new Bucket(burst, now));
        double seconds = Duration.between(before.at(), now).toNanos() / 1e9;
        double left = Math.min(burst, before.left() + Math.max(0, seconds) * perSecond);
        boolean isAllowed = left >= 1;
        buckets.put(client, new Bucket(isAllowed ? left - 1 : left, now.isAfter(before.at()) ? now : before.at()));
        return isAllowed ? Optional.empty() : Optional.of(Duration.ofNanos((long) ((1 - left) / perSecond * 1e9)));
    }

    private record Bucket(double left, Instant at) {}
}
