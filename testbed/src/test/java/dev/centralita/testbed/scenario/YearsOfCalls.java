package dev.centralita.testbed.scenario;

import dev.centralita.testbed.database.MariadbDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A call centre's past, written as its calls would have been: 12 queues, and 96 of 120 agents from eight to eight by the
 * clocks of São Paulo. What follows from it is left to the hub; once it has done so, the past can be repeated.
 */
record YearsOfCalls(MariadbDatabase database) {

    static final int CALLS_A_DAY = 9_125;

    /** Indexes in no order of time; a year of calls goes in faster without them. */
    private static final String UNORDERED = """
            ix_phone_call_caller, ix_phone_call_queue, ix_phone_call_agent, ix_phone_call_dialled,
            ix_phone_call_answered_by""";

    /** No waiting for the disk while years are written. */
    void prepare() throws SQLException {
        remember(IndicatorsBenchmark.LARGE);
        database.set("innodb_log_file_size", String.valueOf(2L << 30));
        database.set("innodb_flush_log_at_trx_commit", "0");
    }

    /** How many bytes of its data the server keeps in memory. */
    void remember(long bytes) throws SQLException {
        database.set("innodb_buffer_pool_size", String.valueOf(bytes));
    }

    /** Takes away the indexes that slow writing down; returns what brings them back. */
    List<String> withoutUnorderedIndexes() throws SQLException {
        List<String> indexes = texts("""
                select concat('add index ', index_name, ' (', group_concat(column_name order by seq_in_index), ')')
                from information_schema.statistics
                where table_schema = database() and table_name = 'phone_call'
                    and find_in_set(index_name, replace(replace('%s', ' ', ''), '\\n', ''))
                group by index_name""".formatted(UNORDERED));
        List<String> names = indexes.stream()
                .map(index -> "drop index " + index.split(" ")[2])
                .toList();
        execute("alter table phone_call " + String.join(", ", names));
        return indexes;
    }

    void bringBack(List<String> indexes) throws SQLException {
        execute("alter table phone_call " + String.join(", ", indexes));
    }

    /** A day's calls; the calls themselves last, because they say that there is something to sum up. */
    void writeDay(LocalDate day) throws SQLException {
        write(day, "0", CALLS_A_DAY);
    }

    /** More calls of a day, beside the others. */
    void write(LocalDate day, String series, int calls) throws SQLException {
        String from = " from (select seq, seq mod 96 + " + day.toEpochDay() % 24 + " as agent, concat('"
                + day.toEpochDay() + "." + series + ".', lpad(seq, 5, '0')) as id, timestamp('" + day
                + "') + interval 11 hour + interval seq * 43200 div " + calls
                + " second as entered, seq * 37 mod 60 as waited, if(seq mod 10 = 0, 'ABANDONED', 'CONNECTED') as result"
                + " from seq_0_to_" + (calls - 1) + ") as every_call";
        String queue = "concat('queue ', (agent + (seq mod 5 = 0)) mod 12)";
        execute(
                "set foreign_key_checks = 0, unique_checks = 0",
                "insert into phone_call_stage select 'years', id, 0, " + queue
                        + ", 1, entered, entered + interval waited second, result" + from,
                "insert into phone_call_leg (pbx, linked_id, place, channel_id, carrier_id, phone, number, queue, agent,"
                        + " dialled_at, answered_at, ended_at, result) select 'years', id, 0, 'SIP/1-1', 'SIP/1-1', 'SIP/1', '1', "
                        + queue + ", concat('agent ', agent), entered + interval waited second,"
                        + " if(result = 'CONNECTED', entered + interval waited + 4 second, null),"
                        + " entered + interval waited + 184 second, if(result = 'CONNECTED', 'ANSWERED', 'NO_ANSWER')"
                        + from,
                "insert into phone_call (pbx, linked_id, direction, state, disposition, caller_number, caller_name, dialled,"
                        + " queue, answered_by, agent, began_at, answered_at, ended_at, waiting_ms, ringing_ms, talking_ms,"
                        + " held_ms, cause, is_reconstructed) select 'years', id, 'INCOMING', 'ENDED',"
                        + " if(result = 'CONNECTED', 'ANSWERED', 'ABANDONED'), concat('55119', lpad((seq * 7919 + "
                        + day.toEpochDay() + " * 104729) mod 100000000, 8, '0')), if(seq mod 4 = 0,"
                        + " concat('Caller ', seq), null), concat('0800', seq mod 12), " + queue
                        + ", concat('2', lpad(agent, 3, '0')), concat('agent ', agent), entered,"
                        + " if(result = 'CONNECTED', entered + interval waited + 4 second, null),"
                        + " entered + interval waited + 184 second, waited * 1000, 4000, 180000, 0, 16, false" + from);
    }

    /** What the agents of a day spent their quarters of an hour with: over all of their queues, and for their own. */
    void writeTime(LocalDate day) throws SQLException {
        execute("insert into agent_time (starts_at, pbx, agent, queue, busy_ms, free_ms, paused_ms) select timestamp('"
                + day
                + "') + interval 660 + 15 * quarter.seq minute, 'years', concat('agent ', agent.seq + "
                + day.toEpochDay() % 24 + "), if(duty.seq = 0, '', concat('queue ', (agent.seq + "
                + day.toEpochDay() % 24 + " + duty.seq - 1) mod 12)), 500000, 300000, 100000"
                + " from seq_0_to_47 as quarter join seq_0_to_95 as agent join seq_0_to_1 as duty"
                + " order by quarter.seq, agent.seq, duty.seq");
    }

    /** The figures that the hub made of the days from the first one on, once more for as many days earlier. */
    void repeatFigures(LocalDate first, int daysEarlier) throws SQLException {
        for (String columns : List.of(
                "queue_figures: pbx, queue, offered, answered, abandoned, abandoned_soon, answered_in_time, overflowed,"
                        + " waited_ms, longest_ms, handled, handling_ms, missed",
                "agent_figures: pbx, agent, queue, handled, handling_ms, missed",
                "agent_time: pbx, agent, queue, busy_ms, free_ms, paused_ms, written_at",
                "queue_time: pbx, queue, busy_ms, free_ms, paused_ms")) {
            String table = columns.split(": ")[0];
            String others = columns.split(": ")[1];
            execute("insert into " + table + " (minutes, starts_at, " + others
                    + ") select minutes, starts_at - interval " + daysEarlier + " day, " + others + " from " + table
                    + " where minutes in (15, 60, 1440) and starts_at >= '" + first + "'");
        }
    }

    /** The calls of the days from the first one on, once more for as many days earlier and from other numbers. */
    void repeatCalls(LocalDate first, int daysEarlier) throws SQLException {
        String columns = "direction, state, disposition, caller_name, dialled, queue, answered_by, agent, waiting_ms,"
                + " ringing_ms, talking_ms, held_ms, cause, is_reconstructed, written_at";
        String earlier = " - interval " + daysEarlier + " day";
        execute("insert into phone_call (pbx, linked_id, began_at, answered_at, ended_at, caller_number, " + columns
                + ") select pbx, concat('r', lpad(" + daysEarlier + ", 5, '0'), '.', linked_id), began_at" + earlier
                + ", answered_at" + earlier + ", ended_at" + earlier
                + ", concat(left(caller_number, 5), lpad((substr(caller_number, 6) + " + daysEarlier
                + " * 7321) mod 100000000, 8, '0')), " + columns + " from phone_call where began_at >= '" + first
                + "'");
    }

    long number(String question) throws SQLException {
        return Long.parseLong(texts(question).get(0));
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private List<String> texts(String question) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
