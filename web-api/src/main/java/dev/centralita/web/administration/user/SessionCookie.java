package dev.centralita.web.administration.user;

import dev.centralita.web.security.Authentication;
import jakarta.ws.rs.core.NewCookie;

/** The cookie that a browser shows again; no script can read it and no other site can make the browser send it. */
final class SessionCookie {

    private SessionCookie() {}

    static NewCookie holding(String token, boolean isSecure) {
        return cookie(isSecure).value(token).build();
    }

    static NewCookie removed(boolean isSecure) {
        return cookie(isSecure).value("").maxAge(0).build();
    }

    private static NewCookie.Builder cookie(boolean isSecure) {
        return new NewCookie.Builder(Authentication.COOKIE)
                .path("/")
                .httpOnly(true)
                .secure(isSecure)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
