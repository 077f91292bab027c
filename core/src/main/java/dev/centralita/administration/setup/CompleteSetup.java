package dev.centralita.administration.setup;

import dev.centralita.administration.credential.PasswordHash;
import dev.centralita.administration.credential.PasswordHashing;
import dev.centralita.administration.credential.PasswordRule;
import dev.centralita.administration.credential.Token;
import dev.centralita.administration.session.Sessions;
import dev.centralita.administration.user.Role;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserEvent;
import dev.centralita.administration.user.UserId;
import dev.centralita.administration.user.UserName;
import dev.centralita.administration.user.Users;
import dev.centralita.shared.DomainEvent;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Lets whoever holds a setup link choose a password: the first administrator, or somebody invited. */
@Dependent
public class CompleteSetup {

    private final Users users;
    private final SetupTickets tickets;
    private final Sessions sessions;
    private final PasswordHashing hashing;
    private final PasswordRule rule;
    private final Settings settings;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @Inject
    public CompleteSetup(
            Users users,
            SetupTickets tickets,
            Sessions sessions,
            PasswordHashing hashing,
            PasswordRule rule,
            Settings settings,
            Event<DomainEvent> events,
            Clock clock) {
        this.users = users;
        this.tickets = tickets;
        this.sessions = sessions;
        this.hashing = hashing;
        this.rule = rule;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the first administrator is still to come. */
    public boolean isNeeded() {
        return users.isEmpty();
    }

    /**
     * The name counts for the first administrator only; somebody invited has one.
     *
     * @throws SetupRefused if the link holds no longer
     * @throws dev.centralita.administration.credential.PasswordRefused if the password is not good enough; the link still
     *     holds then
     */
    public User with(Token token, UserName name, String displayName, String password) {
        Optional<SetupTicket> ticket =
                tickets.find(token.digest()).filter(found -> found.endsAt().isAfter(clock.instant()));
        if (ticket.isEmpty() && !isFromSettings(token)) {
            throw new SetupRefused();
        }
        UserId invited = ticket.map(SetupTicket::user).orElse(null);
        User user = invited == null
                ? User.invited(name, displayName, Role.ADMIN)
                : users.find(invited).orElseThrow(SetupRefused::new).called(displayName);
        rule.check(password, user.name().value());
        PasswordHash hash = hashing.hash(password);
        if (ticket.isPresent() && !tickets.use(token.digest())) {
            throw new SetupRefused();
        }
        keep(user.with(hash), hash, invited == null);
        events.fire(UserEvent.setUp(user));
        return user;
    }

    private boolean isFromSettings(Token token) {
        return users.isEmpty()
                && settings.find(SetupSettings.TOKEN)
                        .filter(secret -> secret.matches(token.reveal()))
                        .isPresent();
    }

    private void keep(User user, PasswordHash hash, boolean isFirst) {
        if (isFirst) {
            if (!users.addFirst(user)) {
                throw new SetupRefused();
            }
        } else {
            users.change(user);
            users.changePassword(user.id(), hash);
            sessions.endAllOf(user.id());
        }
    }
}
