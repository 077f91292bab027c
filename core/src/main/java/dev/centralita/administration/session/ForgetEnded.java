package dev.centralita.administration.session;

import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Throws away sessions that are over and failures nobody needs to remember. */
@Dependent
public class ForgetEnded {

    private static final Duration FAILURES = Duration.ofDays(1);

    private final Sessions sessions;
    private final Lockouts lockouts;
    private final SessionRule rule;
    private final Clock clock;

    @Inject
    public ForgetEnded(Sessions sessions, Lockouts lockouts, Settings settings, Clock clock) {
        this.sessions = sessions;
        this.lockouts = lockouts;
        this.rule = SessionRule.of(settings);
        this.clock = clock;
    }

    public void now() {
        Instant now = clock.instant();
        sessions.forget(rule.lastSeenLimit(now), rule.openedLimit(now));
        lockouts.forget(now.minus(FAILURES));
    }
}
