package dev.centralita.administration.apikey;

import java.util.UUID;

/** One API key, whatever it is called. */
public record ApiKeyId(UUID value) {

    public static ApiKeyId fresh() {
        return new ApiKeyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
