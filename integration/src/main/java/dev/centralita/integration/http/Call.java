package dev.centralita.integration.http;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param isRepeatable whether making it twice does no more than making it once
 */
public record Call(
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable String body,
        boolean isRepeatable) {

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(URI address) {
        return new Call("GET", address, Map.of(), null, true);
    }

    public static Call put(URI address, String json) {
        return new Call("PUT", address, Map.of("Content-Type", "application/json"), json, true);
    }

    /** Made once: whether a second time does more than the first is for the caller to say. */
    public static Call post(URI address, String json) {
        return new Call("POST", address, Map.of("Content-Type", "application/json"), json, false);
    }

    public Call repeatable() {
        return new Call(method, address, headers, body, true);
    }

    public Call with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Call(method, address, more, body, isRepeatable);
    }

    /** Without query, headers and body: they may hold secrets. */
    @Override
    public String toString() {
        return method + " " + address.getPath();
    }
}
