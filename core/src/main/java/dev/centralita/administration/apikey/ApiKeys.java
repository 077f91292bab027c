package dev.centralita.administration.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every API key there is or was. */
public interface ApiKeys {

    List<ApiKey> all();

    Optional<ApiKey> find(ApiKeyId id);

    Optional<ApiKey> withPrefix(String prefix);

    /**
     * Keeps another key.
     *
     * @throws KeyNameTaken if a key in use has its name
     */
    void add(ApiKey key);

    void used(ApiKeyId id, Instant at);

    /** False where it was revoked before. */
    boolean revoke(ApiKeyId id, Instant at);
}
