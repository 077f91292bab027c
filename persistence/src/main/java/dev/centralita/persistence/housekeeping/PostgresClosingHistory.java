package dev.centralita.persistence.housekeeping;

import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.housekeeping.closing.ClosingHistory;
import dev.centralita.housekeeping.closing.ClosingSearch;
import dev.centralita.housekeeping.closing.ClosingState;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading table {@code logs_fechamento_chamados}, the predecessor's rows included. */
@Dependent
class PostgresClosingHistory implements ClosingHistory {

    /** The predecessor wrote the wall clock of its session; the column has no zone. */
    private static final String ROWS =
            "select *, created_at at time zone current_setting('TimeZone') as created from logs_fechamento_chamados ";

    /** No rate that a platform permits reaches it. */
    private static final int MOST_LATELY_SETTLED = 2000;

    private final HubSql hub;

    @Inject
    PostgresClosingHistory(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public List<Closing> find(ClosingSearch search) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        narrow(conditions, values, "(chatid = :number or userid = :number)", "number", search.number());
        narrow(conditions, values, "userid = :agent", "agent", search.agent());
        narrow(conditions, values, "created_at >= cast(:from as timestamptz)::timestamp", "from", search.from());
        narrow(conditions, values, "created_at < cast(:to as timestamptz)::timestamp", "to", search.to());
        narrow(conditions, values, "id < :before", "before", search.before());
        if (search.state() == ClosingState.BEFORE_CENTRALITA) {
            conditions.add("state is null");
        } else if (search.state() != null) {
            narrow(conditions, values, "state = :state", "state", search.state().word());
        }
        String sql = ROWS + "where " + String.join(" and ", conditions) + " order by id desc limit :size";
        return hub.with(handle -> handle.createQuery(sql)
                .bindMap(values)
                .bind("size", search.size())
                .map((row, context) -> ClosingRow.closing(row))
                .list());
    }

    @Override
    public Optional<Closing> find(long id) {
        return hub.with(handle -> handle.createQuery(ROWS + "where id = :id")
                .bind("id", id)
                .map((row, context) -> ClosingRow.closing(row))
                .findOne());
    }

    /** A transaction that ends later than a younger one is not missed, as long as it takes less than these ten seconds. */
    @Override
    public List<Closing> latelySettled() {
        return hub.with(handle -> handle.createQuery(ROWS + """
                        where settled_at > (select max(settled_at) from logs_fechamento_chamados) - interval '10 seconds'
                        order by settled_at desc, id desc limit :most
                        """)
                .bind("most", MOST_LATELY_SETTLED)
                .map((row, context) -> ClosingRow.closing(row))
                .list());
    }

    private static void narrow(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
