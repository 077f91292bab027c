package dev.centralita.administration.session;

import dev.centralita.shared.settings.Settings;
import java.time.Duration;
import java.time.Instant;

/** How long a session lasts: without being used, and at all. */
record SessionRule(Duration idle, Duration lifetime) {

    /** How stale the kept moment of last use may get, so that not every request writes. */
    private static final Duration STALE = Duration.ofMinutes(1);

    static SessionRule of(Settings settings) {
        return new SessionRule(settings.get(SessionSettings.IDLE), settings.get(SessionSettings.LIFETIME));
    }

    boolean isOver(Session session, Instant now) {
        return session.lastSeenAt().isBefore(lastSeenLimit(now))
                || session.openedAt().isBefore(openedLimit(now));
    }

    boolean isWorthNoting(Session session, Instant now) {
        return session.lastSeenAt().plus(STALE).isBefore(now);
    }

    Instant lastSeenLimit(Instant now) {
        return now.minus(idle);
    }

    Instant openedLimit(Instant now) {
        return now.minus(lifetime);
    }
}
