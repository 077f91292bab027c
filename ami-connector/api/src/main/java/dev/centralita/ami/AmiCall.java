package dev.centralita.ami;

import java.time.Duration;

/**
 * A call that a PBX is to place: one phone rings, and when it is picked up the dial plan goes on with the extension.
 *
 * @param channel the phone, as {@code PJSIP/204}
 * @param callerId the number that is shown as the caller's
 * @param ringing how long the phone may ring
 */
public record AmiCall(String channel, String context, String extension, String callerId, Duration ringing) {

    public AmiCall {
        OneLine.require("channel", channel);
        OneLine.require("context", context);
        OneLine.require("extension", extension);
        OneLine.require("caller", callerId);
        if (ringing.toMillis() < 1) {
            throw new IllegalArgumentException("ringing: " + ringing + " (expected: 1 ms or more)");
        }
    }
}
