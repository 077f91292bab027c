package dev.centralita.web.telephony.grafana;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time a dashboard shows. */
public record RangeJson(@Nullable Instant from, @Nullable Instant to) {}
