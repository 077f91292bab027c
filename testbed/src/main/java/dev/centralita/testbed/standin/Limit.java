package dev.centralita.testbed.standin;

import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * How many requests are permitted: a store of permits that fills at a steady rate.
 *
 * @param tellsWhen whether a refusal carries {@code Retry-After}
 */
public record Limit(double perSecond, int store, boolean tellsWhen) {

    public static final Limit NONE = new Limit(1e9, Integer.MAX_VALUE, false);

    /** The store itself. */
    public static final class Bucket {

        private final Limit limit;
        private final LongSupplier nanos;
        private double permits;
        private long filledAt;

        public Bucket(Limit limit, LongSupplier nanos) {
            this.limit = limit;
            this.nanos = nanos;
            this.permits = limit.store();
            this.filledAt = nanos.getAsLong();
        }

        public synchronized boolean takes() {
            long now = nanos.getAsLong();
            permits = Math.min(limit.store(), permits + (now - filledAt) / 1e9 * limit.perSecond());
            filledAt = now;
            if (permits < 1) {
                return false;
            }
            permits--;
            return true;
        }

        /** Whole seconds until the next permit. */
        public synchronized OptionalInt retryAfter() {
            return limit.tellsWhen()
                    ? OptionalInt.of((int) Math.ceil((1 - permits) / limit.perSecond()))
                    : OptionalInt.empty();
        }
    }
}
