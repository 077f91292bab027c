package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.CallcenterSql;
import dev.centralita.persistence.database.DatabaseSettings;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallHistory;
import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.CallSearch;
import dev.centralita.telephony.call.SearchTooWide;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Reading the tables {@code phone_call…}. */
@Dependent
class MariadbCallHistory implements CallHistory {

    /** MariaDB keeps to it; MySQL knows no such limit of a statement's own. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final String NEWEST = " order by began_at desc, linked_id desc limit ";

    private final CallcenterSql callcenter;
    private final boolean isSetUp;

    @Inject
    MariadbCallHistory(CallcenterSql callcenter, Settings settings) {
        this.callcenter = callcenter;
        this.isSetUp = settings.has(DatabaseSettings.CALLCENTER);
    }

    @Override
    public List<CallRecord> find(CallSearch search) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        String text = search.text() == null ? null : literally(search.text());
        if (text != null) {
            values.put("beginning", text + "%");
            conditions.add("(caller_number like :beginning or dialled like :beginning"
                    + (search.isForNumber() ? "" : " or caller_name collate utf8mb4_general_ci like :part") + ")");
        }
        if (text != null && !search.isForNumber()) {
            values.put("part", "%" + text + "%");
        }
        narrow(conditions, values, "disposition = :disposition", "disposition", Cell.of(search.disposition()));
        narrow(conditions, values, "queue = :queue", "queue", search.queue());
        narrow(conditions, values, "began_at >= :from", "from", Cell.of(search.from()));
        narrow(conditions, values, "began_at < :to", "to", Cell.of(search.to()));
        if (search.before() != null) {
            values.put("beganAt", String.valueOf(Cell.of(search.before().beganAt())));
            values.put("linkedId", search.before().linkedId());
            conditions.add("(began_at < :beganAt or began_at = :beganAt and linked_id < :linkedId)");
        }
        if (search.isGoingOn()) {
            conditions.add("ended_at is null");
        }
        List<String> ways = ofAgent(search.agent(), values)
                .map(way -> "(select * from phone_call where " + String.join(" and ", conditions) + way + NEWEST
                        + search.size() + ")")
                .toList();
        String rows = String.join(" union all ", ways) + (ways.size() == 1 ? "" : NEWEST + search.size());
        return isSetUp
                ? callcenter.with(sql -> limited(() -> CallRows.bare(
                        sql, rows, query -> query.bindMap(values).setQueryTimeout((int) LIMIT.toSeconds()))))
                : List.of();
    }

    /** An agent's own calls and those that the extension answered: each has an index with the newest at its end. */
    private static Stream<String> ofAgent(@Nullable String agent, Map<String, Object> values) {
        if (agent == null) {
            return Stream.of("");
        }
        values.put("agent", agent);
        return Stream.of(" and agent = :agent", " and answered_by = :agent and not agent <=> :agent");
    }

    @Override
    public Optional<CallRecord> find(CallId id) {
        return isSetUp
                ? callcenter
                        .with(sql -> CallRows.read(
                                sql,
                                "where pbx = :pbx and linked_id = :linkedId",
                                query -> query.bind("pbx", id.pbx().value()).bind("linkedId", id.linkedId())))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    private static <T> T limited(Supplier<T> question) {
        try {
            return question.get();
        } catch (UnableToExecuteStatementException failure) {
            if (failure.getCause() instanceof SQLTimeoutException) {
                throw new SearchTooWide(LIMIT, failure);
            }
            throw failure;
        }
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

    /** What people type means itself, also where it looks like a pattern. */
    private static String literally(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
