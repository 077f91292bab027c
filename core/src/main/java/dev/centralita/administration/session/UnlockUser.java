package dev.centralita.administration.session;

import dev.centralita.administration.user.UnknownUser;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserEvent;
import dev.centralita.administration.user.UserId;
import dev.centralita.administration.user.Users;
import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Lets a person try again who failed too often. */
@Dependent
public class UnlockUser {

    private final Users users;
    private final Lockouts lockouts;
    private final Event<DomainEvent> events;

    @Inject
    public UnlockUser(Users users, Lockouts lockouts, Event<DomainEvent> events) {
        this.users = users;
        this.lockouts = lockouts;
        this.events = events;
    }

    /**
     * Counting begins anew.
     *
     * @throws UnknownUser if nobody has that id
     */
    public User of(UserId id, Actor by) {
        User user = users.find(id).orElseThrow(() -> new UnknownUser(id));
        lockouts.forgive(LockSubject.name(user.name()));
        events.fire(UserEvent.unlocked(user, by));
        return user;
    }
}
