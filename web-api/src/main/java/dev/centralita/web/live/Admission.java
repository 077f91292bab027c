package dev.centralita.web.live;

import dev.centralita.web.Language;
import dev.centralita.web.security.Authentication;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the request that opened a connection showed to be let in, and the language it asked for. */
record Admission(@Nullable String key, @Nullable String session, Language language) implements Serializable {

    /** Browsers let no script set the header of a WebSocket. */
    private static final String LANGUAGE = "language";

    static final String PROPERTY = Admission.class.getName();

    static Admission of(Session socket) {
        return Objects.requireNonNull(
                (Admission) socket.getUserProperties().get(PROPERTY), "the handshake left no admission");
    }

    static Admission of(HandshakeRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.getHeaders());
        return new Admission(
                first(headers, Authentication.KEY_HEADER),
                cookie(first(headers, HttpHeaders.COOKIE)),
                language(first(request.getParameterMap(), LANGUAGE), first(headers, HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Language language(@Nullable String chosen, @Nullable String preferred) {
        return Language.preferred(chosen == null ? preferred : chosen, Language.ENGLISH);
    }

    private static @Nullable String first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    private static @Nullable String cookie(@Nullable String header) {
        String start = Authentication.COOKIE + "=";
        return header == null
                ? null
                : Arrays.stream(header.split(";"))
                        .map(String::strip)
                        .filter(cookie -> cookie.startsWith(start))
                        .map(cookie -> cookie.substring(start.length()))
                        .findFirst()
                        .orElse(null);
    }
}
