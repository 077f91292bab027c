package dev.centralita.ami;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something a PBX reported, whatever its kind: an event that no release knew before arrives like any other.
 *
 * @param heardAt when it was read off the wire, by our clock
 * @param headers names in lower case, each with all its values, because Asterisk repeats some
 */
public record AmiEvent(String pbx, Instant heardAt, Map<String, List<String>> headers) {

    public AmiEvent {
        if (!headers.containsKey("event")) {
            throw new IllegalArgumentException("headers of an event: " + headers.keySet() + " (expected: event)");
        }
    }

    /** The kind as Asterisk writes it: {@code FullyBooted}. */
    public String name() {
        return values("event").get(0);
    }

    /** The header's only or first value; Asterisk leaves some empty. */
    public Optional<String> first(String header) {
        List<String> values = values(header);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    public List<String> values(String header) {
        return headers.getOrDefault(header, List.of());
    }
}
