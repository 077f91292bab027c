package dev.centralita.testbed.chatwoot;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody asks of the API.
 *
 * @param number the conversation, or 0 where it is about none
 * @param what the last part of the address
 */
record Request(Operation operation, int account, long number, String what, Map<String, String> query, JsonObject body) {

    private static final Pattern ADDRESS =
            Pattern.compile("/api/v1/accounts/(\\d{1,9})/(\\w+)(?:/(\\d{1,9})(?:/(\\w+))?)?");

    private static final Map<String, Operation> KNOWN = Map.ofEntries(
            Map.entry("GET conversations", Operation.LIST),
            Map.entry("GET conversations/1", Operation.SHOW),
            Map.entry("GET conversations/1/messages", Operation.MESSAGES),
            Map.entry("POST conversations/1/messages", Operation.SAY),
            Map.entry("POST conversations/1/toggle_status", Operation.TOGGLE),
            Map.entry("GET conversations/1/labels", Operation.LABELS),
            Map.entry("POST conversations/1/labels", Operation.LABEL),
            Map.entry("POST conversations/1/assignments", Operation.ASSIGN),
            Map.entry("GET inboxes", Operation.DIRECTORY),
            Map.entry("GET teams", Operation.DIRECTORY),
            Map.entry("GET labels", Operation.DIRECTORY),
            Map.entry("GET agents", Operation.DIRECTORY));

    /** Empty where the API has nothing at that address. */
    static Optional<Request> read(HttpExchange exchange) throws IOException {
        JsonObject body = body(exchange);
        Matcher address = ADDRESS.matcher(exchange.getRequestURI().getPath());
        if (!address.matches()) {
            return Optional.empty();
        }
        boolean isAboutOne = address.group(3) != null;
        boolean isAboutPart = address.group(4) != null;
        String what = isAboutPart ? address.group(4) : address.group(2);
        String line = exchange.getRequestMethod() + " " + address.group(2) + (isAboutOne ? "/1" : "")
                + (isAboutPart ? "/" + what : "");
        return Optional.ofNullable(KNOWN.get(line))
                .map(operation -> new Request(
                        operation,
                        Integer.parseInt(address.group(1)),
                        isAboutOne ? Long.parseLong(address.group(3)) : 0,
                        what,
                        query(exchange.getRequestURI().getRawQuery()),
                        body));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(query.get(name));
    }

    OptionalLong whole(String name) {
        String value = query.get(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> values = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return values;
    }

    private static JsonObject body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        if (bytes.length == 0) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (JsonException noObject) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }
}
