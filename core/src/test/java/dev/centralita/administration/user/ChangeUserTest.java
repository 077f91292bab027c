package dev.centralita.administration.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.credential.Credentials;
import dev.centralita.shared.Actor;
import dev.centralita.shared.RecordedEvents;
import org.junit.jupiter.api.Test;

class ChangeUserTest {

    private final InMemoryUsers users = new InMemoryUsers();
    private final RecordedEvents events = new RecordedEvents();
    private final ChangeUser change = new ChangeUser(users, events);

    @Test
    void what_is_not_named_stays() {
        User ana = exists("ana", Role.OPERATOR);

        User changed = change.to(ana.id(), null, Role.SUPERVISOR, null, Actor.HUB);

        assertThat(users.find(ana.id())).contains(changed);
        assertThat(changed)
                .extracting(User::displayName, User::role, User::isEnabled)
                .containsExactly("ana", Role.SUPERVISOR, true);
        assertThat(events.words()).containsExactly("user.changed");
    }

    @Test
    void the_last_administrator_stays_one() {
        User ana = exists("ana", Role.ADMIN);
        users.add(User.invited(new UserName("never-came"), "Invited", Role.ADMIN));

        assertThatThrownBy(() -> change.to(ana.id(), null, Role.VIEWER, null, Actor.HUB))
                .isInstanceOf(LastAdmin.class);
        assertThatThrownBy(() -> change.to(ana.id(), null, null, false, Actor.HUB))
                .isInstanceOf(LastAdmin.class);
        assertThat(users.find(ana.id())).contains(ana);
    }

    @Test
    void one_of_two_administrators_may_go() {
        User ana = exists("ana", Role.ADMIN);
        exists("bob", Role.ADMIN);

        assertThat(change.to(ana.id(), null, null, false, Actor.HUB).isEnabled())
                .isFalse();
    }

    @Test
    void nobody_can_be_changed_who_is_not_there() {
        assertThatThrownBy(() -> change.to(UserId.fresh(), null, Role.ADMIN, null, Actor.HUB))
                .isInstanceOf(UnknownUser.class);
    }

    private User exists(String name, Role role) {
        User user = User.invited(new UserName(name), name, role)
                .with(Credentials.hashing().hash(Credentials.GOOD));
        users.add(user);
        return user;
    }
}
