package dev.centralita.administration.apikey;

/** No API key has that id. */
public class UnknownApiKey extends RuntimeException {

    UnknownApiKey(ApiKeyId id) {
        super("API key id: \"" + id + "\" (expected: one of the list)");
    }
}
