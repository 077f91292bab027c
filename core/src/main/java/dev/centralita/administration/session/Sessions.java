package dev.centralita.administration.session;

import dev.centralita.administration.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** Everybody who is signed in, known to every node. */
public interface Sessions {

    void open(Session session);

    Optional<Session> find(String tokenDigest);

    void seen(String tokenDigest, Instant at);

    void end(String tokenDigest);

    void endAllOf(UserId user);

    /** Forgets what ended by itself: not seen since the first moment, or opened before the second. */
    void forget(Instant notSeenSince, Instant openedBefore);
}
