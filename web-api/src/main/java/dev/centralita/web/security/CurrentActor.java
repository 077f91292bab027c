package dev.centralita.web.security;

import dev.centralita.administration.session.SignedIn;
import dev.centralita.shared.Actor;
import dev.centralita.web.problem.Refused;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sent the request at hand. */
@RequestScoped
public class CurrentActor {

    private @Nullable Caller caller;

    /** The person or program, or the stranger. */
    public Actor actor() {
        return caller().map(Caller::actor).orElse(Actor.STRANGER);
    }

    public Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    /**
     * The person; a program has no session of its own.
     *
     * @throws Refused if a program or a stranger asks
     */
    public SignedIn person() {
        return caller().map(Caller::person).orElseThrow(Denials::signInRequired);
    }

    void is(Caller known) {
        caller = known;
    }
}
