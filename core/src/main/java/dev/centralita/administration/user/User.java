package dev.centralita.administration.user;

import dev.centralita.administration.credential.PasswordHash;
import dev.centralita.shared.Actor;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person at the console.
 *
 * @param password null until the person has followed the setup link
 */
public record User(
        UserId id,
        UserName name,
        String displayName,
        Role role,
        boolean isEnabled,
        @Nullable PasswordHash password,
        @Nullable Instant lastSignInAt) {

    public User {
        displayName = displayName.strip();
        if (displayName.isEmpty() || displayName.length() > 100) {
            throw new IllegalArgumentException("display name: \"" + displayName + "\" (expected: 1 to 100 characters)");
        }
    }

    public static User invited(UserName name, String displayName, Role role) {
        return new User(UserId.fresh(), name, displayName, role, true, null, null);
    }

    /** The password, where the person may sign in at all. */
    public Optional<PasswordHash> usablePassword() {
        return isEnabled ? Optional.ofNullable(password) : Optional.empty();
    }

    public boolean isActiveAdmin() {
        return role == Role.ADMIN && usablePassword().isPresent();
    }

    public Actor actor() {
        return new Actor(Actor.Kind.USER, name.value());
    }

    public User with(PasswordHash newPassword) {
        return new User(id, name, displayName, role, isEnabled, newPassword, lastSignInAt);
    }

    public User called(String newDisplayName) {
        return new User(id, name, newDisplayName, role, isEnabled, password, lastSignInAt);
    }
}
