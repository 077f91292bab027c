package dev.centralita.web.administration.apikey;

import dev.centralita.administration.apikey.ApiKey;
import dev.centralita.administration.apikey.Area;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key as the console lists it; its secret is nowhere to be read. */
public record ApiKeyJson(
        String id,
        String name,
        String prefix,
        String role,
        List<String> areas,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static ApiKeyJson of(ApiKey key) {
        return new ApiKeyJson(
                key.id().toString(),
                key.name(),
                key.prefix(),
                key.role().word(),
                key.areas().stream().sorted().map(Area::word).toList(),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }
}
