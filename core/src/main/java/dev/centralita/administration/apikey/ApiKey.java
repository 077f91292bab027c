package dev.centralita.administration.apikey;

import dev.centralita.administration.user.Role;
import dev.centralita.shared.Actor;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program's right to call the hub.
 *
 * @param prefix the part of the key by which people recognise it
 * @param secretDigest stands for the rest, which is kept nowhere
 * @param createdBy the name of the person who made it
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        String prefix,
        String secretDigest,
        Role role,
        Set<Area> areas,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public ApiKey {
        name = name.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new IllegalArgumentException("key name: \"" + name + "\" (expected: 1 to 100 characters)");
        }
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("areas: none (expected: at least one)");
        }
        areas = Set.copyOf(areas);
    }

    public boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    public Actor actor() {
        return new Actor(Actor.Kind.API_KEY, name);
    }
}
