package dev.centralita.testbed.chatwoot;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as Chatwoot stores them. */
final class Utc {

    private Utc() {}

    static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static @Nullable LocalDateTime orNull(@Nullable Instant moment) {
        return moment == null ? null : of(moment);
    }
}
