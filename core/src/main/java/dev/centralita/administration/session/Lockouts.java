package dev.centralita.administration.session;

import java.time.Instant;
import java.util.Optional;

/** Who failed to sign in how often, known to every node. */
public interface Lockouts {

    Optional<Instant> lockedUntil(LockSubject subject, Instant now);

    /** Counts one more failure; the end of the lock, where it led to one. */
    Optional<Instant> failed(LockSubject subject, Instant now);

    void forgive(LockSubject subject);

    /** Forgets who has neither failed nor been locked since then. */
    void forget(Instant quietSince);
}
