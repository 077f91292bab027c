package dev.centralita.web.security;

import dev.centralita.administration.apikey.RecogniseApiKey;
import dev.centralita.administration.credential.Token;
import dev.centralita.administration.session.RecogniseSession;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out who sends a request. A key counts before a cookie, because a browser adds cookies by itself. */
@Dependent
public class Authentication {

    /** The cookie that a session lives in. */
    public static final String COOKIE = "centralita_session";

    /** The header that a program's key comes in. */
    public static final String KEY_HEADER = "x-api-key";

    private final RecogniseSession sessions;
    private final RecogniseApiKey keys;

    @Inject
    public Authentication(RecogniseSession sessions, RecogniseApiKey keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** For servlets, filters and the request that opens a WebSocket. */
    public Optional<Caller> of(HttpServletRequest request) {
        String session = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
        return by(request.getHeader(KEY_HEADER), session);
    }

    /** Empty for a stranger, and for whoever sends a key or a cookie that opens nothing. */
    public Optional<Caller> by(@Nullable String key, @Nullable String session) {
        if (key != null) {
            return keys.by(key).map(Caller::of);
        }
        return session == null
                ? Optional.empty()
                : sessions.by(new Token(session)).map(Caller::of);
    }

    /** Whether what once let a caller in would still do so; asking is no use of the session. */
    public boolean isStillGood(@Nullable String key, @Nullable String session) {
        return key != null ? keys.by(key).isPresent() : session != null && sessions.isOpen(new Token(session));
    }
}
