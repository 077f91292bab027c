package dev.centralita.administration.setup;

import dev.centralita.administration.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Setup tickets for tests. */
public final class InMemorySetupTickets implements SetupTickets {

    private final Map<String, SetupTicket> tickets = new HashMap<>();

    List<SetupTicket> all() {
        return List.copyOf(tickets.values());
    }

    @Override
    public void add(SetupTicket ticket) {
        tickets.put(ticket.tokenDigest(), ticket);
    }

    @Override
    public Optional<SetupTicket> find(String tokenDigest) {
        return Optional.ofNullable(tickets.get(tokenDigest));
    }

    @Override
    public boolean use(String tokenDigest) {
        return tickets.remove(tokenDigest) != null;
    }

    @Override
    public void withdrawFrom(UserId user) {
        tickets.values().removeIf(ticket -> user.equals(ticket.user()));
    }

    @Override
    public void forgetEndedBefore(Instant now) {
        tickets.values().removeIf(ticket -> ticket.endsAt().isBefore(now));
    }
}
