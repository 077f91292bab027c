package dev.centralita.persistence.administration.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.apikey.ApiKey;
import dev.centralita.administration.apikey.ApiKeyId;
import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.apikey.KeyNameTaken;
import dev.centralita.administration.user.Role;
import dev.centralita.persistence.database.HubDatabase;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresApiKeysTest {

    private static final Instant NOON = Instant.parse("2026-01-21T12:00:00Z");

    private static HubDatabase database;

    private final PostgresApiKeys keys = new PostgresApiKeys(database.sql());

    @BeforeAll
    static void start() throws IOException {
        database = HubDatabase.started();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void a_key_is_found_by_its_prefix() {
        ApiKey key = key("prefix01", NOON.plusSeconds(3600));

        keys.add(key);

        assertThat(keys.withPrefix("prefix01")).contains(key);
        assertThat(keys.find(key.id())).contains(key);
        assertThat(keys.withPrefix("prefix99")).isEmpty();
    }

    @Test
    void a_key_is_revoked_once() {
        ApiKey key = key("prefix02", null);
        keys.add(key);

        assertThat(keys.revoke(key.id(), NOON)).isTrue();
        assertThat(keys.revoke(key.id(), NOON.plusSeconds(60))).isFalse();
        assertThat(keys.find(key.id()).map(ApiKey::revokedAt)).contains(NOON);
    }

    @Test
    void a_name_is_free_again_once_its_key_is_revoked() {
        ApiKey key = key("prefix04", null);
        keys.add(key);

        assertThatThrownBy(() -> keys.add(named("PREFIX04", "prefix05"))).isInstanceOf(KeyNameTaken.class);

        keys.revoke(key.id(), NOON);
        keys.add(named("PREFIX04", "prefix05"));
        assertThat(keys.withPrefix("prefix05")).isPresent();
    }

    @Test
    void the_last_use_is_kept() {
        ApiKey key = key("prefix03", null);
        keys.add(key);

        keys.used(key.id(), NOON);

        assertThat(keys.find(key.id()).map(ApiKey::lastUsedAt)).contains(NOON);
    }

    private static ApiKey named(String name, String prefix) {
        return key(name, prefix, null);
    }

    private static ApiKey key(String prefix, Instant expiresAt) {
        return key(prefix, prefix, expiresAt);
    }

    private static ApiKey key(String name, String prefix, Instant expiresAt) {
        return new ApiKey(
                ApiKeyId.fresh(),
                name,
                prefix,
                "digest",
                Role.OPERATOR,
                Set.of(Area.JOBS, Area.HOUSEKEEPING),
                NOON,
                "ana",
                expiresAt,
                null,
                null);
    }
}
