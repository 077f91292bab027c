package dev.centralita.web.security;

import dev.centralita.administration.apikey.ApiKey;
import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.session.SignedIn;
import dev.centralita.administration.user.Role;
import dev.centralita.shared.Actor;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request: a person with a session, or a program with a key.
 *
 * @param areas what is open to the caller; everything to a person
 * @param person null for a program
 */
public record Caller(
        Actor actor, Role role, Set<Area> areas, @Nullable SignedIn person) implements Principal {

    public Caller {
        areas = Set.copyOf(areas);
    }

    static Caller of(SignedIn person) {
        return new Caller(person.user().actor(), person.user().role(), Set.of(Area.values()), person);
    }

    static Caller of(ApiKey key) {
        return new Caller(key.actor(), key.role(), key.areas(), null);
    }

    @Override
    public String getName() {
        return actor.name();
    }
}
