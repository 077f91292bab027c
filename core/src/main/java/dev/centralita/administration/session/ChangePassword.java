package dev.centralita.administration.session;

import dev.centralita.administration.credential.PasswordHashing;
import dev.centralita.administration.credential.PasswordRule;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserEvent;
import dev.centralita.administration.user.Users;
import dev.centralita.shared.DomainEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gives a person another password and ends what else was opened with the old one. */
@Dependent
public class ChangePassword {

    private final Users users;
    private final Sessions sessions;
    private final Lockouts lockouts;
    private final PasswordHashing hashing;
    private final PasswordRule rule;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @Inject
    public ChangePassword(
            Users users,
            Sessions sessions,
            Lockouts lockouts,
            PasswordHashing hashing,
            PasswordRule rule,
            Event<DomainEvent> events,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.lockouts = lockouts;
        this.hashing = hashing;
        this.rule = rule;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The session at hand stays open, every other one of that person ends.
     *
     * @throws dev.centralita.administration.credential.PasswordRefused if the wanted password is not good enough
     */
    public SignInResult of(SignedIn person, String current, String wanted) {
        User user = person.user();
        Instant now = clock.instant();
        LockSubject name = LockSubject.name(user.name());
        Optional<Instant> locked = lockouts.lockedUntil(name, now);
        if (locked.isPresent()) {
            return new SignInResult.Locked(locked.get());
        }
        if (!hashing.matches(current, user.usablePassword())) {
            events.fire(UserEvent.passwordChangeFailed(user));
            lockouts.failed(name, now)
                    .ifPresent(until -> events.fire(UserEvent.locked(user.name().value(), until)));
            return new SignInResult.WrongCredentials();
        }
        rule.check(wanted, user.name().value());
        users.changePassword(user.id(), hashing.hash(wanted));
        sessions.endAllOf(user.id());
        sessions.open(new Session(person.token().digest(), user.id(), now, now, false));
        events.fire(UserEvent.passwordChanged(user));
        return new SignInResult.Opened(new SignedIn(user, person.token(), false));
    }
}
