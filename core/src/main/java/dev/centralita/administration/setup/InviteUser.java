package dev.centralita.administration.setup;

import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserEvent;
import dev.centralita.administration.user.Users;
import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Takes a person in and hands out the link for the first password. */
@Dependent
public class InviteUser {

    private final Users users;
    private final IssueSetupLink links;
    private final Event<DomainEvent> events;

    @Inject
    public InviteUser(Users users, IssueSetupLink links, Event<DomainEvent> events) {
        this.users = users;
        this.links = links;
        this.events = events;
    }

    /**
     * The link is the only way in: no password is made for anybody.
     *
     * @throws dev.centralita.administration.user.NameTaken if somebody has that name
     */
    public SetupLink as(User invited, Actor by) {
        users.add(invited);
        events.fire(UserEvent.invited(invited, by));
        return links.to(invited.id(), by);
    }
}
