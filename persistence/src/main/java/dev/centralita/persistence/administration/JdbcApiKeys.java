package dev.centralita.persistence.administration;

import dev.centralita.administration.apikey.ApiKey;
import dev.centralita.administration.apikey.ApiKeyId;
import dev.centralita.administration.apikey.ApiKeys;
import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.user.Role;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;

@Dependent
class JdbcApiKeys implements ApiKeys {

    private static final RowMapper<ApiKey> API_KEY = (row, context) -> key(row);

    private final HubSql hub;

    @Inject
    JdbcApiKeys(HubSql hub) {
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
        hub.with(handle -> handle.createUpdate("""
                        insert into api_key (
                            id, name, prefix, secret_digest, role, areas, created_at, created_by, expires_at)
                        values (:id, :name, :prefix, :secretDigest, :role, :areas, :createdAt, :createdBy, :expiresAt)
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

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                new ApiKeyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("prefix"),
                row.getString("secret_digest"),
                Role.of(row.getString("role")),
                Arrays.stream((String[]) row.getArray("areas").getArray())
                        .map(Area::of)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                Moments.read(row, "expires_at"),
                Moments.read(row, "last_used_at"),
                Moments.read(row, "revoked_at"));
    }
}
