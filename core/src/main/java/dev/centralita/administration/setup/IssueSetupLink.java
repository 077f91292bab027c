package dev.centralita.administration.setup;

import dev.centralita.administration.credential.Token;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hands out links with which a person chooses a password: once, within a day. */
@Dependent
public class IssueSetupLink {

    private static final Duration VALID = Duration.ofHours(24);

    private final Users users;
    private final SetupTickets tickets;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @Inject
    public IssueSetupLink(Users users, SetupTickets tickets, Event<DomainEvent> events, Clock clock) {
        this.users = users;
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
    }

    /** For the first administrator. */
    public SetupLink forNobodyYet() {
        return issue(null);
    }

    /**
     * For somebody who has no password or has forgotten it; an older link of theirs ends.
     *
     * @throws UnknownUser if nobody has that id
     */
    public SetupLink to(UserId id, Actor by) {
        User user = users.find(id).orElseThrow(() -> new UnknownUser(id));
        tickets.withdrawFrom(id);
        SetupLink link = issue(id);
        events.fire(UserEvent.setupLinkIssued(user, by));
        return link;
    }

    private SetupLink issue(@Nullable UserId user) {
        Token token = Token.fresh();
        Instant endsAt = clock.instant().plus(VALID);
        tickets.add(new SetupTicket(token.digest(), user, endsAt));
        return new SetupLink(token, endsAt);
    }
}
