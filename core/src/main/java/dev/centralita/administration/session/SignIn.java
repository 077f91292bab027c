package dev.centralita.administration.session;

import dev.centralita.administration.credential.PasswordHashing;
import dev.centralita.administration.credential.PasswordRule;
import dev.centralita.administration.credential.Token;
import dev.centralita.administration.session.SignInResult.Locked;
import dev.centralita.administration.session.SignInResult.Opened;
import dev.centralita.administration.session.SignInResult.WrongCredentials;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserEvent;
import dev.centralita.administration.user.UserName;
import dev.centralita.administration.user.Users;
import dev.centralita.shared.DomainEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Opens a session for whoever knows name and password.
 *
 * <p>Unknown names, disabled people and wrong passwords look and last the same. Locks are looked at before the password is
 * hashed, which is dear, and again after it, so that guesses sent all at once gain nothing from having started together.
 */
@Dependent
public class SignIn {

    private final Users users;
    private final Sessions sessions;
    private final Lockouts lockouts;
    private final PasswordHashing hashing;
    private final PasswordRule passwords;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @Inject
    public SignIn(
            Users users,
            Sessions sessions,
            Lockouts lockouts,
            PasswordHashing hashing,
            PasswordRule passwords,
            Event<DomainEvent> events,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.lockouts = lockouts;
        this.hashing = hashing;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    public SignInResult with(UserName name, String password, String address) {
        List<LockSubject> subjects = List.of(LockSubject.name(name), LockSubject.address(address));
        Optional<Locked> lockedBefore = lockOf(subjects);
        if (lockedBefore.isPresent()) {
            return lockedBefore.get();
        }
        Optional<User> known = users.named(name);
        boolean isRight = hashing.matches(password, known.flatMap(User::usablePassword));
        Optional<Locked> lockedMeanwhile = lockOf(subjects);
        if (lockedMeanwhile.isPresent()) {
            return lockedMeanwhile.get();
        }
        return known.filter(user -> isRight)
                .<SignInResult>map(user -> open(user, password, address))
                .orElseGet(() -> refuse(known, name, address));
    }

    private Optional<Locked> lockOf(List<LockSubject> subjects) {
        Instant now = clock.instant();
        return subjects.stream()
                .flatMap(subject -> lockouts.lockedUntil(subject, now).stream())
                .max(Instant::compareTo)
                .map(Locked::new);
    }

    private Opened open(User user, String password, String address) {
        Instant now = clock.instant();
        Token token = Token.fresh();
        boolean mustChange = passwords.faultOf(password, user.name().value()).isPresent();
        lockouts.forgive(LockSubject.name(user.name()));
        if (user.usablePassword().filter(hashing::isOutdated).isPresent()) {
            users.changePassword(user.id(), hashing.hash(password));
        }
        sessions.open(new Session(token.digest(), user.id(), now, now, mustChange));
        users.signedIn(user.id(), now);
        events.fire(UserEvent.signedIn(user, address));
        return new Opened(new SignedIn(user, token, mustChange));
    }

    private WrongCredentials refuse(Optional<User> known, UserName name, String address) {
        Instant now = clock.instant();
        String about = known.map(user -> user.name().value()).orElse("");
        events.fire(UserEvent.signInFailed(about, address));
        lockouts.failed(LockSubject.name(name), now).ifPresent(until -> events.fire(UserEvent.locked(about, until)));
        lockouts.failed(LockSubject.address(address), now)
                .ifPresent(until -> events.fire(UserEvent.locked(address, until)));
        return new WrongCredentials();
    }
}
