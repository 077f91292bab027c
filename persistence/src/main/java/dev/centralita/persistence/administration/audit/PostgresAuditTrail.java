package dev.centralita.persistence.administration.audit;

import dev.centralita.administration.audit.Act;
import dev.centralita.administration.audit.AuditEnd;
import dev.centralita.administration.audit.AuditEntry;
import dev.centralita.administration.audit.AuditHash;
import dev.centralita.administration.audit.AuditQuery;
import dev.centralita.administration.audit.AuditTrail;
import dev.centralita.persistence.database.HubSql;
import dev.centralita.shared.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowViewMapper;
import org.jdbi.v3.core.result.RowView;

/** The chain in two tables; whoever appends holds the row of its end until the transaction is over. */
@Dependent
class PostgresAuditTrail implements AuditTrail {

    private static final String SELECT = """
            select seq, at, actor_kind, actor, what, about, hash,
                array(select key from jsonb_each_text(details) order by key) as names,
                array(select value from jsonb_each_text(details) order by key) as texts
            from audit_entry
            """;

    private static final RowViewMapper<AuditEntry> ENTRY = PostgresAuditTrail::entry;

    private final HubSql hub;

    @Inject
    PostgresAuditTrail(HubSql hub) {
        this.hub = hub;
    }

    @Override
    @Transactional
    public void append(Act act) {
        hub.with(handle -> {
            AuditEnd end = end(handle, "for update");
            long seq = end.seq() + 1;
            AuditEntry entry = new AuditEntry(seq, act, end.hash().then(seq, act));
            insert(handle, entry);
            return handle.createUpdate("update audit_end set seq = :seq, hash = :hash")
                    .bind("seq", seq)
                    .bind("hash", entry.hash().hex())
                    .execute();
        });
    }

    @Override
    public List<AuditEntry> page(AuditQuery query) {
        return hub.with(handle -> handle.createQuery(SELECT + """
                        where (cast(:before as bigint) is null or seq < :before)
                            and (cast(:who as text) is null or strpos(lower(actor), lower(:who)) > 0)
                            and (cast(:what as text) is null or starts_with(what, :what))
                        order by seq desc
                        limit :size
                        """)
                .bind("before", query.before())
                .bind("who", query.who())
                .bind("what", query.what())
                .bind("size", query.size())
                .map(ENTRY)
                .list());
    }

    @Override
    public List<AuditEntry> after(long seq, int size) {
        return hub.with(handle -> handle.createQuery(SELECT + "where seq > :seq order by seq limit :size")
                .bind("seq", seq)
                .bind("size", size)
                .map(ENTRY)
                .list());
    }

    @Override
    public AuditEnd end() {
        return hub.with(handle -> end(handle, ""));
    }

    private static AuditEnd end(Handle handle, String lock) {
        return handle.createQuery("select seq, hash from audit_end " + lock)
                .map(row -> new AuditEnd(
                        row.getColumn("seq", Long.class), new AuditHash(row.getColumn("hash", String.class))))
                .one();
    }

    private static void insert(Handle handle, AuditEntry entry) {
        Act act = entry.act();
        List<String> names = List.copyOf(act.details().keySet());
        handle.createUpdate("""
                        insert into audit_entry (seq, at, actor_kind, actor, what, about, details, hash)
                        values (:seq, :at, :kind, :actor, :what, :about, jsonb_object(:names, :texts), :hash)
                        """)
                .bind("seq", entry.seq())
                .bind("at", act.at())
                .bind("kind", act.by().kind().name())
                .bind("actor", act.by().name())
                .bind("what", act.what())
                .bind("about", act.about())
                .bindArray("names", String.class, names)
                .bindArray(
                        "texts",
                        String.class,
                        names.stream().map(act.details()::get).toList())
                .bind("hash", entry.hash().hex())
                .execute();
    }

    private static AuditEntry entry(RowView row) {
        Act act = new Act(
                row.getColumn("at", Instant.class),
                new Actor(
                        Actor.Kind.valueOf(row.getColumn("actor_kind", String.class)),
                        row.getColumn("actor", String.class)),
                row.getColumn("what", String.class),
                row.getColumn("about", String.class),
                details(row));
        return new AuditEntry(
                row.getColumn("seq", Long.class), act, new AuditHash(row.getColumn("hash", String.class)));
    }

    private static Map<String, String> details(RowView row) {
        String[] names = row.getColumn("names", String[].class);
        String[] texts = row.getColumn("texts", String[].class);
        Map<String, String> details = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            details.put(names[i], texts[i]);
        }
        return details;
    }
}
