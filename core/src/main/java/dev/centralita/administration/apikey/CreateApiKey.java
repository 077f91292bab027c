package dev.centralita.administration.apikey;

import dev.centralita.administration.user.Role;
import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a key for a program; the only moment at which its secret is known here. */
@Dependent
public class CreateApiKey {

    private final ApiKeys keys;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @Inject
    public CreateApiKey(ApiKeys keys, Event<DomainEvent> events, Clock clock) {
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The name is how the audit tells programs apart.
     *
     * @throws KeyNameTaken if a key in use has it
     */
    public NewApiKey named(String name, Role role, Set<Area> areas, @Nullable Instant expiresAt, Actor by) {
        Instant now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new IllegalArgumentException("end of the key: " + expiresAt + " (expected: after " + now + ")");
        }
        ApiKeySecret secret = ApiKeySecret.fresh();
        ApiKey key = new ApiKey(
                ApiKeyId.fresh(),
                name,
                secret.prefix(),
                secret.secret().digest(),
                role,
                areas,
                now,
                by.name(),
                expiresAt,
                null,
                null);
        keys.add(key);
        events.fire(ApiKeyEvent.created(key, by));
        return new NewApiKey(secret, key);
    }
}
