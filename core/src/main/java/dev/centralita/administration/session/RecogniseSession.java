package dev.centralita.administration.session;

import dev.centralita.administration.credential.Token;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.Users;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells who a browser's cookie stands for, as that person is now. */
@Dependent
public class RecogniseSession {

    private final Sessions sessions;
    private final Users users;
    private final SessionRule rule;
    private final Clock clock;

    @Inject
    public RecogniseSession(Sessions sessions, Users users, Settings settings, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.rule = SessionRule.of(settings);
        this.clock = clock;
    }

    /** Empty where the session is unknown or over, or the person was disabled. */
    public Optional<SignedIn> by(Token token) {
        Instant now = clock.instant();
        return sessions.find(token.digest())
                .filter(session -> !rule.isOver(session, now))
                .flatMap(session -> signedIn(token, session, now));
    }

    /** Whether the session goes on; unlike a request, asking this does not make it last longer. */
    public boolean isOpen(Token token) {
        return sessions.find(token.digest())
                .filter(session -> !rule.isOver(session, clock.instant()))
                .flatMap(session -> users.find(session.user()))
                .filter(User::isEnabled)
                .isPresent();
    }

    private Optional<SignedIn> signedIn(Token token, Session session, Instant now) {
        Optional<SignedIn> person = users.find(session.user())
                .filter(User::isEnabled)
                .map(user -> new SignedIn(user, token, session.mustChangePassword()));
        if (person.isPresent() && rule.isWorthNoting(session, now)) {
            sessions.seen(session.tokenDigest(), now);
        }
        return person;
    }
}
