package dev.centralita.web.administration.user;

import dev.centralita.administration.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as the console lists them. */
public record UserJson(
        String id,
        String name,
        String displayName,
        String role,
        boolean enabled,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignInAt) {

    static final String NAME = "\\s*[A-Za-z0-9][A-Za-z0-9._@-]{2,63}\\s*";

    static UserJson of(User user, @Nullable Instant lockedUntil) {
        return new UserJson(
                user.id().toString(),
                user.name().value(),
                user.displayName(),
                user.role().word(),
                user.isEnabled(),
                lockedUntil,
                user.lastSignInAt());
    }
}
