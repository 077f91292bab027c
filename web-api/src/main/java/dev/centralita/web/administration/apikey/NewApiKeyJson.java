package dev.centralita.web.administration.apikey;

import dev.centralita.administration.apikey.NewApiKey;

/**
 * A key for the one who asked for it.
 *
 * @param key what the program sends; it cannot be shown again
 */
public record NewApiKeyJson(String key, ApiKeyJson apiKey) {

    static NewApiKeyJson of(NewApiKey made) {
        return new NewApiKeyJson(made.secret().reveal(), ApiKeyJson.of(made.key()));
    }

    @Override
    public String toString() {
        return apiKey.toString();
    }
}
