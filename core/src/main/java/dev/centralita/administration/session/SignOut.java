package dev.centralita.administration.session;

import dev.centralita.administration.user.UserEvent;
import dev.centralita.shared.DomainEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Ends a session: the cookie opens nothing any more, wherever a copy of it is. */
@Dependent
public class SignOut {

    private final Sessions sessions;
    private final Event<DomainEvent> events;

    @Inject
    public SignOut(Sessions sessions, Event<DomainEvent> events) {
        this.sessions = sessions;
        this.events = events;
    }

    public void of(SignedIn person) {
        sessions.end(person.token().digest());
        events.fire(UserEvent.signedOut(person.user()));
    }
}
