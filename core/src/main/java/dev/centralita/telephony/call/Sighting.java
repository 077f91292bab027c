package dev.centralita.telephony.call;

import java.time.Duration;

/** A channel that a look at the PBX found up, and for how long it has been. */
public record Sighting(Channel channel, Duration age) {}
