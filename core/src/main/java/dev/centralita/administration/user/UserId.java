package dev.centralita.administration.user;

import java.util.UUID;

/** A person at the console, whatever the name becomes. */
public record UserId(UUID value) {

    public static UserId fresh() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
