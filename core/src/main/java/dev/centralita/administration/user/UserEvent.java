package dev.centralita.administration.user;

import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import java.time.Instant;
import java.util.Map;

/** Something happened to a person's access. */
public record UserEvent(String what, String about, Actor by, Map<String, String> details) implements DomainEvent {

    public UserEvent {
        details = Map.copyOf(details);
    }

    public static UserEvent signedIn(User user, String address) {
        return new UserEvent("user.signed-in", user.name().value(), user.actor(), Map.of("address", address));
    }

    public static UserEvent signedOut(User user) {
        return new UserEvent("user.signed-out", user.name().value(), user.actor(), Map.of());
    }

    /** The name is kept only where somebody has it: what is typed by mistake may be a password. */
    public static UserEvent signInFailed(String knownName, String address) {
        return new UserEvent("user.sign-in-failed", knownName, Actor.STRANGER, Map.of("address", address));
    }

    public static UserEvent locked(String about, Instant until) {
        return new UserEvent("user.locked", about, Actor.HUB, Map.of("until", until.toString()));
    }

    public static UserEvent unlocked(User user, Actor by) {
        return new UserEvent("user.unlocked", user.name().value(), by, Map.of());
    }

    public static UserEvent passwordChanged(User user) {
        return new UserEvent("user.password-changed", user.name().value(), user.actor(), Map.of());
    }

    public static UserEvent passwordChangeFailed(User user) {
        return new UserEvent("user.password-change-failed", user.name().value(), user.actor(), Map.of());
    }

    public static UserEvent invited(User user, Actor by) {
        return new UserEvent(
                "user.invited",
                user.name().value(),
                by,
                Map.of("role", user.role().word()));
    }

    public static UserEvent setupLinkIssued(User user, Actor by) {
        return new UserEvent("user.setup-link-issued", user.name().value(), by, Map.of());
    }

    public static UserEvent setUp(User user) {
        return new UserEvent(
                "user.set-up",
                user.name().value(),
                user.actor(),
                Map.of("role", user.role().word()));
    }

    public static UserEvent changed(User user, Actor by) {
        return new UserEvent(
                "user.changed",
                user.name().value(),
                by,
                Map.of(
                        "displayName", user.displayName(),
                        "role", user.role().word(),
                        "enabled", String.valueOf(user.isEnabled())));
    }
}
