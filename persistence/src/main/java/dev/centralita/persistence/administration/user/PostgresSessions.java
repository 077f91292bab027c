package dev.centralita.persistence.administration.user;

import dev.centralita.administration.session.Session;
import dev.centralita.administration.session.Sessions;
import dev.centralita.administration.user.UserId;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

@Dependent
class PostgresSessions implements Sessions {

    private final HubSql hub;

    @Inject
    PostgresSessions(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public void open(Session session) {
        hub.with(handle -> handle.createUpdate("""
                        insert into console_session (token_digest, user_id, opened_at, last_seen_at, must_change_password)
                        values (:digest, :user, :openedAt, :lastSeenAt, :mustChange)
                        """)
                .bind("digest", session.tokenDigest())
                .bind("user", session.user().value())
                .bind("openedAt", session.openedAt())
                .bind("lastSeenAt", session.lastSeenAt())
                .bind("mustChange", session.mustChangePassword())
                .execute());
    }

    @Override
    public Optional<Session> find(String tokenDigest) {
        return hub.with(handle -> handle.createQuery("select * from console_session where token_digest = :digest")
                .bind("digest", tokenDigest)
                .map(PostgresSessions::session)
                .findOne());
    }

    @Override
    public void seen(String tokenDigest, Instant at) {
        hub.with(handle -> handle.createUpdate(
                        "update console_session set last_seen_at = :at where token_digest = :digest")
                .bind("at", at)
                .bind("digest", tokenDigest)
                .execute());
    }

    @Override
    public void end(String tokenDigest) {
        hub.with(handle -> handle.createUpdate("delete from console_session where token_digest = :digest")
                .bind("digest", tokenDigest)
                .execute());
    }

    @Override
    public void endAllOf(UserId user) {
        hub.with(handle -> handle.createUpdate("delete from console_session where user_id = :user")
                .bind("user", user.value())
                .execute());
    }

    @Override
    public void forget(Instant notSeenSince, Instant openedBefore) {
        hub.with(handle -> handle.createUpdate(
                        "delete from console_session where last_seen_at < :notSeenSince or opened_at < :openedBefore")
                .bind("notSeenSince", notSeenSince)
                .bind("openedBefore", openedBefore)
                .execute());
    }

    private static Session session(RowView row) {
        return new Session(
                row.getColumn("token_digest", String.class),
                new UserId(row.getColumn("user_id", UUID.class)),
                row.getColumn("opened_at", Instant.class),
                row.getColumn("last_seen_at", Instant.class),
                row.getColumn("must_change_password", Boolean.class));
    }
}
