package dev.centralita.administration.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Failures for tests. */
public final class InMemoryLockouts implements Lockouts {

    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, Instant> locks = new HashMap<>();

    @Override
    public Optional<Instant> lockedUntil(LockSubject subject, Instant now) {
        return Optional.ofNullable(locks.get(subject.digest())).filter(until -> until.isAfter(now));
    }

    @Override
    public Optional<Instant> failed(LockSubject subject, Instant now) {
        Duration lock = subject.rule().after(failures.merge(subject.digest(), 1, Integer::sum));
        if (lock.isZero()) {
            return Optional.empty();
        }
        locks.put(subject.digest(), now.plus(lock));
        return Optional.of(now.plus(lock));
    }

    @Override
    public void forgive(LockSubject subject) {
        failures.remove(subject.digest());
        locks.remove(subject.digest());
    }

    @Override
    public void forget(Instant quietSince) {}
}
