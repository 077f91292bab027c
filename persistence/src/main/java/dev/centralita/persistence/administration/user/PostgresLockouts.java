package dev.centralita.persistence.administration.user;

import dev.centralita.administration.session.LockSubject;
import dev.centralita.administration.session.Lockouts;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

@Dependent
class PostgresLockouts implements Lockouts {

    private final HubSql hub;

    @Inject
    PostgresLockouts(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public Optional<Instant> lockedUntil(LockSubject subject, Instant now) {
        return hub.with(handle -> handle.createQuery(
                        "select locked_until from sign_in_failure where subject_digest = :subject and locked_until > :now")
                .bind("subject", subject.digest())
                .bind("now", now)
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    @Transactional
    public Optional<Instant> failed(LockSubject subject, Instant now) {
        Duration lock = subject.rule().after(countFailure(subject, now));
        if (lock.isZero()) {
            return Optional.empty();
        }
        Instant until = now.plus(lock);
        hub.with(handle -> handle.createUpdate(
                        "update sign_in_failure set locked_until = :until where subject_digest = :subject")
                .bind("until", until)
                .bind("subject", subject.digest())
                .execute());
        return Optional.of(until);
    }

    private int countFailure(LockSubject subject, Instant now) {
        return hub.with(handle -> handle.createQuery("""
                        insert into sign_in_failure (subject_digest, failures, last_failed_at)
                        values (:subject, 1, :now)
                        on conflict (subject_digest) do update set
                            failures = case
                                when sign_in_failure.last_failed_at < :forgottenBefore then 1
                                else sign_in_failure.failures + 1
                            end,
                            last_failed_at = :now
                        returning failures
                        """)
                .bind("subject", subject.digest())
                .bind("now", now)
                .bind("forgottenBefore", now.minus(subject.rule().memory()))
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void forgive(LockSubject subject) {
        hub.with(handle -> handle.createUpdate("delete from sign_in_failure where subject_digest = :subject")
                .bind("subject", subject.digest())
                .execute());
    }

    @Override
    public void forget(Instant quietSince) {
        hub.with(handle -> handle.createUpdate("delete from sign_in_failure where last_failed_at < :quietSince")
                .bind("quietSince", quietSince)
                .execute());
    }
}
