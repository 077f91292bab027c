package dev.centralita.web.administration.user;

import dev.centralita.administration.session.SignedIn;

/** Who is signed in, for the page to greet and to know what to show. */
public record SessionJson(String name, String displayName, String role, String csrfToken, boolean mustChangePassword) {

    static SessionJson of(SignedIn person) {
        return new SessionJson(
                person.user().name().value(),
                person.user().displayName(),
                person.user().role().word(),
                person.csrfToken().reveal(),
                person.mustChangePassword());
    }

    @Override
    public String toString() {
        return name;
    }
}
