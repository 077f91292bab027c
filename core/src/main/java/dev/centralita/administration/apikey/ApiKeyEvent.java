package dev.centralita.administration.apikey;

import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import java.util.Map;
import java.util.stream.Collectors;

/** Something happened to an API key. */
public record ApiKeyEvent(String what, String about, Actor by, Map<String, String> details) implements DomainEvent {

    public ApiKeyEvent {
        details = Map.copyOf(details);
    }

    static ApiKeyEvent created(ApiKey key, Actor by) {
        return new ApiKeyEvent(
                "apikey.created",
                key.name(),
                by,
                Map.of(
                        "prefix",
                        key.prefix(),
                        "role",
                        key.role().word(),
                        "areas",
                        key.areas().stream().map(Area::word).sorted().collect(Collectors.joining(" "))));
    }

    static ApiKeyEvent revoked(ApiKey key, Actor by) {
        return new ApiKeyEvent("apikey.revoked", key.name(), by, Map.of("prefix", key.prefix()));
    }
}
