package dev.centralita.persistence.administration.user;

import dev.centralita.administration.setup.SetupTicket;
import dev.centralita.administration.setup.SetupTickets;
import dev.centralita.administration.user.UserId;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

@Dependent
class PostgresSetupTickets implements SetupTickets {

    private final HubSql hub;

    @Inject
    PostgresSetupTickets(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public void add(SetupTicket ticket) {
        UserId user = ticket.user();
        hub.with(handle -> handle.createUpdate(
                        "insert into setup_ticket (token_digest, user_id, ends_at) values (:digest, cast(:user as uuid), :endsAt)")
                .bind("digest", ticket.tokenDigest())
                .bind("user", user == null ? null : user.value())
                .bind("endsAt", ticket.endsAt())
                .execute());
    }

    @Override
    public Optional<SetupTicket> find(String tokenDigest) {
        return hub.with(handle -> handle.createQuery("select * from setup_ticket where token_digest = :digest")
                .bind("digest", tokenDigest)
                .map(PostgresSetupTickets::ticket)
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

    private static SetupTicket ticket(RowView row) {
        UUID user = row.getColumn("user_id", UUID.class);
        return new SetupTicket(
                row.getColumn("token_digest", String.class),
                user == null ? null : new UserId(user),
                row.getColumn("ends_at", Instant.class));
    }
}
