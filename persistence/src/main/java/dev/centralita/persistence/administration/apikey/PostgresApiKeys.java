package dev.centralita.persistence.administration.apikey;

import dev.centralita.administration.apikey.ApiKey;
import dev.centralita.administration.apikey.ApiKeyId;
import dev.centralita.administration.apikey.ApiKeys;
import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.apikey.KeyNameTaken;
import dev.centralita.administration.user.Role;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowViewMapper;
import org.jdbi.v3.core.result.RowView;

@Dependent
class PostgresApiKeys implements ApiKeys {

    private static final RowViewMapper<ApiKey> API_KEY = PostgresApiKeys::key;

    private final HubSql hub;

    @Inject
    PostgresApiKeys(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public List<ApiKey> all() {
        return hub.with(handle -> handle.createQuery("select * from api_key order by created_at desc, id")
                .map(API_KEY)
                .list());
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return hub.with(handle -> handle.createQuery("select * from api_key where id = :id")
                .bind("id", id.value())
                .map(API_KEY)
                .findOne());
    }

    @Override
    public Optional<ApiKey> withPrefix(String prefix) {
        return hub.with(handle -> handle.createQuery("select * from api_key where prefix = :prefix")
                .bind("prefix", prefix)
                .map(API_KEY)
                .findOne());
    }

    @Override
    public void add(ApiKey key) {
        int added = hub.with(handle -> handle.createUpdate("""
                        insert into api_key (
                            id, name, prefix, secret_digest, role, areas, created_at, created_by, expires_at)
                        values (:id, :name, :prefix, :secretDigest, :role, :areas, :createdAt, :createdBy, :expiresAt)
                        on conflict do nothing
                        """)
                .bind("id", key.id().value())
                .bind("name", key.name())
                .bind("prefix", key.prefix())
                .bind("secretDigest", key.secretDigest())
                .bind("role", key.role().word())
                .bindArray("areas", String.class, words(key.areas()))
                .bind("createdAt", key.createdAt())
                .bind("createdBy", key.createdBy())
                .bind("expiresAt", key.expiresAt())
                .execute());
        if (added == 0) {
            throw new KeyNameTaken(key.name());
        }
    }

    @Override
    public void used(ApiKeyId id, Instant at) {
        hub.with(handle -> handle.createUpdate("update api_key set last_used_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id.value())
                .execute());
    }

    @Override
    public boolean revoke(ApiKeyId id, Instant at) {
        return hub.with(handle -> handle.createUpdate(
                                "update api_key set revoked_at = :at where id = :id and revoked_at is null")
                        .bind("at", at)
                        .bind("id", id.value())
                        .execute())
                == 1;
    }

    private static List<String> words(Set<Area> areas) {
        return areas.stream().map(Area::word).sorted().toList();
    }

    private static ApiKey key(RowView row) {
        return new ApiKey(
                new ApiKeyId(row.getColumn("id", UUID.class)),
                row.getColumn("name", String.class),
                row.getColumn("prefix", String.class),
                row.getColumn("secret_digest", String.class),
                Role.of(row.getColumn("role", String.class)),
                Arrays.stream(row.getColumn("areas", String[].class))
                        .map(Area::of)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getColumn("created_at", Instant.class),
                row.getColumn("created_by", String.class),
                row.getColumn("expires_at", Instant.class),
                row.getColumn("last_used_at", Instant.class),
                row.getColumn("revoked_at", Instant.class));
    }
}
