package dev.centralita.administration.user;

import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Changes what a person is called and may do; open sessions follow at once. */
@Dependent
public class ChangeUser {

    private final Users users;
    private final Event<DomainEvent> events;

    @Inject
    public ChangeUser(Users users, Event<DomainEvent> events) {
        this.users = users;
        this.events = events;
    }

    /**
     * What is null stays as it is.
     *
     * @throws UnknownUser if nobody has that id
     * @throws LastAdmin if nobody could administer the hub afterwards
     */
    public User to(
            UserId id, @Nullable String displayName, @Nullable Role role, @Nullable Boolean isEnabled, Actor by) {
        return users.inTurn(() -> changed(id, displayName, role, isEnabled, by));
    }

    private User changed(
            UserId id, @Nullable String displayName, @Nullable Role role, @Nullable Boolean isEnabled, Actor by) {
        User before = users.find(id).orElseThrow(() -> new UnknownUser(id));
        User after = new User(
                id,
                before.name(),
                displayName == null ? before.displayName() : displayName,
                role == null ? before.role() : role,
                isEnabled == null ? before.isEnabled() : isEnabled,
                before.password(),
                before.lastSignInAt());
        if (before.isActiveAdmin() && !after.isActiveAdmin() && isOnlyAdmin(id)) {
            throw new LastAdmin(before.name());
        }
        users.change(after);
        events.fire(UserEvent.changed(after, by));
        return after;
    }

    private boolean isOnlyAdmin(UserId id) {
        return users.all().stream()
                .noneMatch(user -> user.isActiveAdmin() && !user.id().equals(id));
    }
}
