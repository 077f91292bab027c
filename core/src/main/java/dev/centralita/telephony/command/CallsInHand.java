package dev.centralita.telephony.command;

import dev.centralita.shared.Allowance;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** How many calls may be placed: so many a minute by each actor, and few at once, because each takes a line to its PBX. */
@ApplicationScoped
public class CallsInHand {

    static final int MOST_AT_ONCE = 8;

    private static final int ACTORS = 1_000;
    private static final double SECONDS_A_MINUTE = 60;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final Allowance allowance;
    private final Duration ringing;
    private final Clock clock;

    @Inject
    public CallsInHand(Settings settings, Clock clock) {
        int perMinute = settings.get(CommandSettings.RATE);
        this.allowance = new Allowance(perMinute / SECONDS_A_MINUTE, perMinute, ACTORS);
        this.ringing = settings.get(CommandSettings.RINGING);
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected CallsInHand() {
        this(new Settings(name -> Optional.empty()), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    <T> T during(String actor, Supplier<T> call) {
        allowance.take(actor, clock.instant()).ifPresent(wait -> {
            throw new TooManyCalls(wait);
        });
        if (!free.tryAcquire()) {
            throw new TooManyCalls(ringing);
        }
        try {
            return call.get();
        } finally {
            free.release();
        }
    }
}
