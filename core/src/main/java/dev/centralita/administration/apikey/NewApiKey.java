package dev.centralita.administration.apikey;

/** A key together with its secret, for the one who asked for it. */
public record NewApiKey(ApiKeySecret secret, ApiKey key) {}
