package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.Conversation;
import java.time.Duration;
import java.time.Instant;

/** How long a conversation may be silent before we close it. */
public record SilenceRule(Duration allowed) {

    public SilenceRule {
        if (allowed.isNegative() || allowed.isZero()) {
            throw new IllegalArgumentException("allowed silence: " + allowed + " (expected: above zero)");
        }
    }

    /** A silence of exactly the allowed length is too long. */
    Standing standingOf(Conversation conversation, Instant now) {
        Instant silentSince = conversation.silentSince();
        if (silentSince == null) {
            return conversation.oddity() == null ? Standing.NO_TIME : Standing.TIME_UNREADABLE;
        }
        return silentSince.isAfter(now.minus(allowed)) ? Standing.YOUNG : Standing.STALE;
    }

    /** What the rule makes of a conversation. */
    enum Standing {
        STALE,
        YOUNG,
        NO_TIME,
        TIME_UNREADABLE
    }
}
