package dev.centralita.persistence.administration;

import dev.centralita.administration.setup.SetupTicket;
import dev.centralita.administration.setup.SetupTickets;
import dev.centralita.administration.user.UserId;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

@Dependent
class JdbcSetupTickets implements SetupTickets {

    private final HubSql hub;

    @Inject
    JdbcSetupTickets(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public void add(SetupTicket ticket) {
        UserId user = ticket.user();
        hub.with(handle -> handle.createUpdate(
                        "insert into setup_ticket (token_digest, user_id, ends_at) values (:digest, :user, :endsAt)")
                .bind("digest", ticket.tokenDigest())
                .bind("user", user == null ? null : user.value())
                .bind("endsAt", ticket.endsAt())
                .execute());
    }

    @Override
    public Optional<SetupTicket> find(String tokenDigest) {
        return hub.with(handle -> handle.createQuery("select * from setup_ticket where token_digest = :digest")
                .bind("digest", tokenDigest)
                .map((row, context) -> ticket(row))
                .findOne());
    }

    @Override
    public boolean use(String tokenDigest) {
        return hub.with(handle -> handle.createUpdate("delete from setup_ticket where token_digest = :digest")
                        .bind("digest", tokenDigest)
                        .execute())
                == 1;
    }

    @Override
    public void withdrawFrom(UserId user) {
        hub.with(handle -> handle.createUpdate("delete from setup_ticket where user_id = :user")
                .bind("user", user.value())
                .execute());
    }

    @Override
    public void forgetEndedBefore(Instant now) {
        hub.with(handle -> handle.createUpdate("delete from setup_ticket where ends_at < :now")
                .bind("now", now)
                .execute());
    }

    private static SetupTicket ticket(ResultSet row) throws SQLException {
        UUID user = row.getObject("user_id", UUID.class);
        return new SetupTicket(
                row.getString("token_digest"),
                user == null ? null : new UserId(user),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
