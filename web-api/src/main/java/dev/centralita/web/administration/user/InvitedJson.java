package dev.centralita.web.administration.user;

import java.time.Instant;

/**
 * Somebody new, with the link to hand over.
 *
 * @param setupLink below the address of the console
 */
public record InvitedJson(UserJson user, String setupLink, Instant expiresAt) {

    @Override
    public String toString() {
        return user.toString();
    }
}
