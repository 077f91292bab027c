package dev.centralita.administration.apikey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** API keys for tests; counts how often a use was noted. */
public final class InMemoryApiKeys implements ApiKeys {

    private final Map<ApiKeyId, ApiKey> keys = new LinkedHashMap<>();
    private final List<Instant> noted = new ArrayList<>();

    public List<Instant> noted() {
        return List.copyOf(noted);
    }

    @Override
    public List<ApiKey> all() {
        return List.copyOf(keys.values());
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public Optional<ApiKey> withPrefix(String prefix) {
        return keys.values().stream().filter(key -> key.prefix().equals(prefix)).findFirst();
    }

    @Override
    public void add(ApiKey key) {
        if (keys.values().stream()
                .anyMatch(kept -> kept.revokedAt() == null && kept.name().equalsIgnoreCase(key.name()))) {
            throw new KeyNameTaken(key.name());
        }
        keys.put(key.id(), key);
    }

    @Override
    public void used(ApiKeyId id, Instant at) {
        noted.add(at);
        keys.computeIfPresent(id, (same, key) -> copy(key, at, key.revokedAt()));
    }

    @Override
    public boolean revoke(ApiKeyId id, Instant at) {
        boolean wasOpen = find(id).filter(key -> key.revokedAt() == null).isPresent();
        keys.computeIfPresent(
                id, (same, key) -> copy(key, key.lastUsedAt(), key.revokedAt() == null ? at : key.revokedAt()));
        return wasOpen;
    }

    private static ApiKey copy(ApiKey key, Instant lastUsedAt, Instant revokedAt) {
        return new ApiKey(
                key.id(),
                key.name(),
                key.prefix(),
                key.secretDigest(),
                key.role(),
                key.areas(),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                lastUsedAt,
                revokedAt);
    }
}
