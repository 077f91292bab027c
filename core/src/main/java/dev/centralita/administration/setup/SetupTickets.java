package dev.centralita.administration.setup;

import dev.centralita.administration.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** The setup links that were handed out and not yet followed. */
public interface SetupTickets {

    void add(SetupTicket ticket);

    Optional<SetupTicket> find(String tokenDigest);

    /** Uses a ticket up; false where somebody was quicker. */
    boolean use(String tokenDigest);

    void withdrawFrom(UserId user);

    void forgetEndedBefore(Instant now);
}
