package dev.centralita.administration.apikey;

import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Ends a key at once and for good. */
@Dependent
public class RevokeApiKey {

    private final ApiKeys keys;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @Inject
    public RevokeApiKey(ApiKeys keys, Event<DomainEvent> events, Clock clock) {
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Revoking twice changes nothing.
     *
     * @throws UnknownApiKey if there is no such key
     */
    public void of(ApiKeyId id, Actor by) {
        ApiKey key = keys.find(id).orElseThrow(() -> new UnknownApiKey(id));
        if (keys.revoke(id, clock.instant())) {
            events.fire(ApiKeyEvent.revoked(key, by));
        }
    }
}
