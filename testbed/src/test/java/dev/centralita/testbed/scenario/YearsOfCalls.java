package dev.centralita.testbed.scenario;

import dev.centralita.testbed.database.MariadbDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call centre's past, written as its calls would have been: two PBXs with ten queues and a hundred agents each, everybody
 * in two queues and there from eight to eight by the clocks of São Paulo. What follows from it is left to the hub; once it
 * has done so, the past can be repeated.
 */
record YearsOfCalls(MariadbDatabase database) {

    private static final int HALF_A_YEAR = 182;
    private static final String PBX = "if(agent < 100, 'north', 'south')";

    /** Indexes in no order of time; a year of calls goes in faster without them. */
    private static final String UNORDERED = """
            ix_phone_call_caller, ix_phone_call_queue, ix_phone_call_agent, ix_phone_call_dialled,
            ix_phone_call_answered_by""";

    private static final List<Summed> SUMS = List.of(
            Summed.of(
                    "queue_figures",
                    "pbx, queue",
                    "offered, answered, abandoned, abandoned_soon, answered_in_time, overflowed, waited_ms, longest_ms,"
                            + " handled, handling_ms, missed"),
            Summed.of("agent_figures", "pbx, agent, queue", "handled, handling_ms, missed"),
            Summed.of("agent_time", "pbx, agent, queue", "busy_ms, free_ms, paused_ms"),
            Summed.of("queue_time", "pbx, queue", "busy_ms, free_ms, paused_ms"));

    /** A table of sums: whose they are, all columns beside the time, and how the longer sum of each is written. */
    private record Summed(String table, String keys, String columns, String sums) {

        static Summed of(String table, String keys, String added) {
            String sums = Stream.of(added.split(", "))
                    .map(column -> (column.equals("longest_ms") ? "max(" : "sum(") + column + ")")
                    .collect(Collectors.joining(", "));
            return new Summed(table, keys, keys + ", " + added, keys + ", " + sums);
        }
    }

    /** No waiting for the disk while years are written. */
    void prepare() throws SQLException {
        remember(IndicatorsBenchmark.LARGE);
        database.set("innodb_log_file_size", String.valueOf(1L << 29));
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
        for (String index : indexes) {
            execute("alter table phone_call " + index); // one by one, because each is sorted on the disk
        }
    }

    /** A day's calls; the calls themselves last, because they say that there is something to sum up. */
    void writeDay(LocalDate day, int calls) throws SQLException {
        write(day, "0", calls);
    }

    /** More calls of a day, beside the others. */
    void write(LocalDate day, String series, int calls) throws SQLException {
        String from = " from (select seq, seq mod 200 as agent, concat('"
                + day.toEpochDay() + "." + series + ".', lpad(seq, 5, '0')) as id, timestamp('" + day
                + "') + interval 11 hour + interval seq * 43200 div " + calls
                + " second as entered, seq * 37 mod 60 as waited, if(seq mod 10 = 0, 'ABANDONED', 'CONNECTED') as result"
                + " from seq_0_to_" + (calls - 1) + ") as every_call";
        String queue = queue("(seq mod 5 = 0)");
        execute(
                "set foreign_key_checks = 0, unique_checks = 0",
                "insert into phone_call_stage select " + PBX + ", id, 0, " + queue
                        + ", 1, entered, entered + interval waited second, result" + from,
                "insert into phone_call_leg (pbx, linked_id, place, channel_id, carrier_id, phone, number, queue, agent,"
                        + " dialled_at, answered_at, ended_at, result) select " + PBX
                        + ", id, 0, 'SIP/1-1', 'SIP/1-1', 'SIP/1', '1', "
                        + queue + ", concat('agent ', agent), entered + interval waited second,"
                        + " if(result = 'CONNECTED', entered + interval waited + 4 second, null),"
                        + " entered + interval waited + 184 second, if(result = 'CONNECTED', 'ANSWERED', 'NO_ANSWER')"
                        + from,
                "insert into phone_call (pbx, linked_id, direction, state, disposition, caller_number, caller_name, dialled,"
                        + " queue, answered_by, agent, began_at, answered_at, ended_at, waiting_ms, ringing_ms, talking_ms,"
                        + " held_ms, cause, is_reconstructed) select " + PBX + ", id, 'INCOMING', 'ENDED',"
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
                + "') + interval 660 + 15 * quarter.seq minute, " + PBX + ", concat('agent ', agent),"
                + " if(duty.seq = 2, '', " + queue("duty.seq") + "), 500000, 300000, 100000"
                + " from seq_0_to_47 as quarter join (select seq as agent from seq_0_to_199) as agents"
                + " join seq_0_to_2 as duty order by quarter.seq, agent, duty.seq");
    }

    /** The agent's first queue or the one after it. */
    private static String queue(String second) {
        return "concat('queue ', agent div 100 * 10 + (agent + " + second + ") mod 10)";
    }

    /** The figures that the hub made of the days from the first one on, once more for as many days earlier. */
    void repeatFigures(LocalDate first, int daysEarlier) throws SQLException {
        for (Summed summed : SUMS) {
            execute(
                    "set timestamp = unix_timestamp('2001-01-01')", // written long ago, so nothing to sum up
                    "insert into " + summed.table + " (minutes, starts_at, " + summed.columns
                            + ") select minutes, starts_at - interval " + daysEarlier + " day, " + summed.columns
                            + " from "
                            + summed.table + " where minutes in (15, 60, 180, 1440) and starts_at >= '" + first + "'");
        }
    }

    /** Weeks reach over the ends of what was repeated, so they are made of its days. */
    void sumUpWeeks() throws SQLException {
        for (Summed summed : SUMS) {
            execute(
                    "delete from " + summed.table + " where minutes = 10080",
                    "insert into " + summed.table + " (minutes, starts_at, " + summed.columns
                            + ") select 10080, starts_at - interval mod(datediff(starts_at, '1970-01-01'), 7) day as week, "
                            + summed.sums + " from " + summed.table + " where minutes = 1440 group by week, "
                            + summed.keys);
        }
    }

    /**
     * The calls of the days from the first one on, once more for as many days earlier and from other numbers. Some agents
     * left half a year ago.
     */
    void repeatCalls(LocalDate first, int daysEarlier) throws SQLException {
        String columns = "direction, state, disposition, caller_name, dialled, queue, answered_by, waiting_ms,"
                + " ringing_ms, talking_ms, held_ms, cause, is_reconstructed, written_at";
        String agent = daysEarlier > HALF_A_YEAR ? "replace(agent, 'agent 9', 'left 9')" : "agent";
        String earlier = " - interval " + daysEarlier + " day";
        execute("insert into phone_call (pbx, linked_id, began_at, answered_at, ended_at, agent, caller_number, "
                + columns
                + ") select pbx, concat('r', lpad(" + daysEarlier + ", 5, '0'), '.', linked_id), began_at" + earlier
                + ", answered_at" + earlier + ", ended_at" + earlier + ", " + agent
                + ", concat(left(caller_number, 5), lpad((substr(caller_number, 6) + " + daysEarlier
                + " * 7321) mod 100000000, 8, '0')), " + columns + " from phone_call where began_at >= '" + first
                + "'");
    }

    /** How many rows the server has read so far, of whatever table. */
    long rowsRead() throws SQLException {
        return number("select cast(sum(variable_value) as integer) from information_schema.global_status"
                + " where variable_name in ('HANDLER_READ_NEXT', 'HANDLER_READ_PREV', 'HANDLER_READ_RND',"
                + " 'HANDLER_READ_RND_NEXT', 'HANDLER_READ_KEY')");
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
