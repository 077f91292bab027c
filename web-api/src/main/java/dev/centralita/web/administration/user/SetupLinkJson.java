package dev.centralita.web.administration.user;

import dev.centralita.administration.setup.SetupLink;
import java.time.Instant;

/**
 * A link to hand over; nobody can read it again later.
 *
 * @param setupLink below the address of the console
 */
public record SetupLinkJson(String setupLink, Instant expiresAt) {

    static SetupLinkJson of(SetupLink link) {
        return new SetupLinkJson(link.path(), link.endsAt());
    }

    @Override
    public String toString() {
        return "***";
    }
}
