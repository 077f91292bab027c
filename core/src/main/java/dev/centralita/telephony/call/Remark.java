package dev.centralita.telephony.call;

import java.time.Instant;

/** Something that was said of a call, and when it was so. */
public record Remark(Instant at, CallSignal signal) {}
