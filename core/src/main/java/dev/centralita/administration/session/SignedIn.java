package dev.centralita.administration.session;

import dev.centralita.administration.credential.Token;
import dev.centralita.administration.user.User;

/** A person whose session holds. */
public record SignedIn(User user, Token token, boolean mustChangePassword) {

    /** What a page must send along to change anything: another site can make the browser send the cookie, but not this. */
    public Token csrfToken() {
        return token.derived("csrf");
    }
}
