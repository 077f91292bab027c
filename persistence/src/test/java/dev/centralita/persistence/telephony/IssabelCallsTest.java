package dev.centralita.persistence.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.persistence.database.CallcenterDatabase;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.CallState;
import dev.centralita.telephony.call.Direction;
import dev.centralita.telephony.call.Disposition;
import dev.centralita.telephony.call.Hold;
import dev.centralita.telephony.call.Transfer;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssabelCallsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** As Issabel's own set-up makes them, without the columns nobody here reads. */
    private static final List<String> TABLES = List.of(
            "create table agent (id int unsigned not null auto_increment primary key, number varchar(40) not null,"
                    + " name varchar(250) not null, estatus enum('A','I') default 'A')",
            "create table campaign (id int unsigned not null auto_increment primary key, name varchar(64) not null)",
            "create table calls (id int unsigned not null auto_increment primary key, id_campaign int unsigned not null,"
                    + " phone varchar(32) not null, status varchar(32), uniqueid varchar(32), fecha_llamada datetime,"
                    + " start_time datetime, end_time datetime, retries int unsigned not null default 0,"
                    + " duration int unsigned, id_agent int unsigned, transfer varchar(6),"
                    + " datetime_entry_queue datetime, duration_wait int, dnc int(1) not null default 0,"
                    + " datetime_originate datetime, trunk varchar(20), scheduled boolean not null default 0,"
                    + " foreign key (id_campaign) references campaign (id), foreign key (id_agent) references agent (id))",
            "create table current_calls (id int unsigned not null auto_increment primary key,"
                    + " id_call int unsigned not null, fecha_inicio datetime not null, uniqueid varchar(32),"
                    + " queue varchar(16) not null, agentnum varchar(16) not null, event varchar(32) not null,"
                    + " Channel varchar(32) not null default '', ChannelClient varchar(32),"
                    + " hold enum('N','S') default 'N', foreign key (id_call) references calls (id))",
            "insert into campaign values (1, 'first')",
            "insert into agent (number, name, estatus) values ('8001', 'Ana', 'A'), ('8002', 'Eva', 'I')");

    @RegisterExtension
    static final CallcenterDatabase database = CallcenterDatabase.created();

    private final MariadbCalls calls = ledger("true");

    @BeforeAll
    static void start() {
        database.sql().with(sql -> {
            TABLES.forEach(sql::execute);
            sql.execute("set global innodb_lock_wait_timeout = 1");
            return true;
        });
    }

    @AfterAll
    static void stop() {
        database.sql().with(sql -> sql.execute("set global innodb_lock_wait_timeout = default"));
    }

    @BeforeEach
    void empty() {
        database.sql().with(sql -> {
            List.of("current_calls", "calls", "issabel_call", "phone_call")
                    .forEach(table -> sql.execute("delete from " + table));
            return true;
        });
    }

    @Test
    void a_call_that_rings_is_in_both_tables() {
        keeps(call("8001", "1.0", null, null));

        assertThat(row("select * from calls"))
                .containsEntry("status", "Ringing")
                .containsEntry("phone", "8001")
                .containsEntry("trunk", "91150001111")
                .containsEntry("uniqueid", "1.0");
        assertThat(row("select * from current_calls"))
                .containsEntry("event", "Dialing")
                .containsEntry("queue", "8000")
                .containsEntry("channelclient", "91150001111");
    }

    @Test
    void the_channel_of_the_agents_phone_is_there_while_the_call_lasts() {
        keeps(call("8001", "1.0", null, null));
        assertThat(row("select * from current_calls")).containsEntry("channel", "PJSIP/8001-0000001a");

        keeps(call("8001", "1.0", 7, null));
        assertThat(row("select * from current_calls")).containsEntry("channel", "PJSIP/8001-0000001a");
    }

    @Test
    void a_channel_whose_name_is_longer_than_its_column_is_left_out() {
        keeps(record(
                Direction.OUTGOING, "8001", "Local/8001@a-context-with-a-name-0000001a;1", "1.0", "115", null, null));

        assertThat(row("select * from current_calls"))
                .containsEntry("channel", "")
                .containsEntry("channelclient", "115");
    }

    @Test
    void what_was_dialled_from_outside_is_no_customers_number() {
        keeps(record(Direction.INCOMING, "8001", "PJSIP/trunk-0000001a", "1.0", "8005550100", null, null));

        assertThat(row("select * from calls")).containsEntry("trunk", "-");
        assertThat(row("select * from current_calls")).containsEntry("channelclient", "-");
    }

    @Test
    void a_call_that_its_agent_handed_on_goes_on_as_one_row_without_the_agents_channel() {
        CallRecord answered = record(Direction.OUTGOING, "8001", "PJSIP/ana-0000001a", "1.0", "91150001111", 7, null);
        keeps(answered);

        keeps(answered.with(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Transfer(NOON.plusSeconds(20), Transfer.Kind.BLIND, "ana", "8002"))));

        assertThat(row("select * from calls")).containsEntry("status", "Active").containsEntry("transfer", "8002");
        assertThat(row("select * from current_calls"))
                .containsEntry("event", "Link")
                .containsEntry("agentnum", "8001")
                .containsEntry("channelclient", "91150001111")
                .containsEntry("channel", "");
    }

    @Test
    void tables_may_go_and_come_back_while_we_run() {
        keeps(call("8001", "1.0", null, 20));

        change("rename table current_calls to kept_elsewhere");
        keeps(call("8001", "2.0", null, null));
        change("rename table kept_elsewhere to current_calls");
        keeps(call("8001", "3.0", null, null));

        assertThat(count("phone_call")).isEqualTo(3);
        assertThat(row("select group_concat(uniqueid order by id) as ids from calls"))
                .containsEntry("ids", "1.0,3.0");
        assertThat(row("select * from current_calls")).containsEntry("uniqueid", "3.0");
    }

    @Test
    void a_call_that_is_answered_is_active_with_its_wait() {
        keeps(call("8001", "1.0", null, null));
        keeps(call("8001", "1.0", 7, null));

        assertThat(row("select * from calls")).containsEntry("status", "Active").containsEntry("duration_wait", 7);
        assertThat(row("select * from current_calls")).containsEntry("event", "Link");
    }

    @Test
    void a_call_that_was_answered_and_ended_is_finished_once() {
        keeps(call("8001", "1.0", 7, null));
        keeps(call("8001", "1.0", 7, 67));
        keeps(call("8001", "1.0", 7, 67));

        assertThat(row("select *, timestampdiff(second, start_time, end_time) as talked from calls"))
                .containsEntry("status", "Finalizada")
                .containsEntry("talked", 60L)
                .containsEntry("duration", 60L);
        assertThat(count("current_calls")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Transfer.Kind.class)
    void b07_the_duration_ends_where_the_agent_hands_the_call_on(Transfer.Kind kind) {
        Transfer handedOn = new Transfer(NOON.plusSeconds(47), kind, "8001", "8002");
        keeps(call("8001", "1.0", 7, null).with(List.of(), List.of(), List.of(), List.of(handedOn)));
        keeps(call("8001", "1.0", 7, 167).with(List.of(), List.of(), List.of(), List.of(handedOn)));

        assertThat(row("select *, timestampdiff(second, start_time, end_time) as lasted from calls"))
                .containsEntry("status", "Finalizada")
                .containsEntry("transfer", "8002")
                .containsEntry("duration", 40L)
                .containsEntry("lasted", 160L);
    }

    @Test
    void b07_whoever_else_hands_on_or_holds_changes_neither_beginning_nor_duration() {
        Transfer byColleague = new Transfer(NOON.plusSeconds(47), Transfer.Kind.ATTENDED, "8005", "8002");
        Hold hold = new Hold("1.0", "8001", NOON.plusSeconds(20), NOON.plusSeconds(30));
        keeps(call("8001", "1.0", 7, null));
        keeps(call("8001", "1.0", 7, 167).with(List.of(), List.of(), List.of(hold), List.of(byColleague)));

        assertThat(row("select *, timestampdiff(second, fecha_llamada, start_time) as waited from calls"))
                .containsEntry("waited", 7L)
                .containsEntry("duration", 160L);
    }

    @Test
    void a_call_that_nobody_answered_says_so() {
        keeps(call("8001", "1.0", null, 20));

        assertThat(row("select * from calls"))
                .containsEntry("status", "Sin respuesta")
                .containsEntry("duration", 20L)
                .containsEntry("duration_wait", 20);
    }

    @Test
    void only_calls_that_an_active_agent_placed_are_there() {
        keeps(call("8002", "1.0", null, 20));
        keeps(call("8003", "2.0", null, 20));
        keeps(call("1150002222", "3.0", null, 20));

        assertThat(count("calls")).isZero();
        assertThat(count("phone_call")).isEqualTo(3);
    }

    @Test
    void b08_an_extension_whose_calls_are_left_out_is_told_once() {
        List<String> told = new CopyOnWriteArrayList<>();
        Handler lines = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(IssabelCalls.class.getName());
        logger.addHandler(lines);

        keeps(call("8002", "1.0", null, null));
        keeps(call("8002", "1.0", null, 20));
        keeps(call("8002", "2.0", null, 20));
        keeps(call("8003", "3.0", null, 20));
        keeps(record(Direction.INCOMING, "8055512345", "PJSIP/trunk-0000001a", "4.0", "800", null, 20));
        keeps(record(Direction.INTERNAL, "8055512345", "PJSIP/entrada-0000001b", "5.0", "800", null, 20));
        logger.removeHandler(lines);

        assertThat(told)
                .filteredOn(line -> line.contains("of extension"))
                .containsExactly(
                        "calls of extension 8002 do not go to Issabel's tables: no active agent there has that number",
                        "calls of extension 8003 do not go to Issabel's tables: no active agent there has that number",
                        "calls of extension entrada do not go to Issabel's tables: no active agent there has that number");
    }

    @Test
    void b06_a_number_of_24_digits_is_whole_in_our_table_and_never_cut_in_theirs() {
        String number = "123456789012345678901234";

        keeps(record(Direction.OUTGOING, "8001", "PJSIP/8001-0000001a", "1.0", number, null, 20));

        assertThat(row("select * from calls")).containsEntry("trunk", "-");
        assertThat(row("select * from phone_call")).containsEntry("dialled", number);
    }

    @Test
    void asking_before_a_transfer_is_no_call_of_its_own() {
        keeps(call("8001", "1.0", 5, null));
        keeps(call("8001", "2.0", null, null));

        calls.keep(List.of(), List.of(new CallId(new PbxName("main"), "2.0")));

        assertThat(row("select * from calls")).containsEntry("uniqueid", "1.0");
        assertThat(count("current_calls")).isEqualTo(1);
    }

    @Test
    void rows_that_others_lock_are_written_once_they_are_free() {
        keeps(call("8001", "1.0", 7, null));
        CallRecord ended = call("8001", "1.0", 7, 67);

        database.sql()
                .with(dialler -> dialler.inTransaction(locking -> {
                    locking.execute("select * from calls for update");
                    assertThatThrownBy(() -> keeps(ended)).isInstanceOf(JdbiException.class);
                    return true;
                }));
        assertThat(row("select * from phone_call")).containsEntry("state", "ENDED");
        keeps(ended);

        assertThat(row("select * from calls")).containsEntry("status", "Finalizada");
        assertThat(count("current_calls")).isZero();
    }

    @Test
    void whoever_does_not_want_them_filled_has_them_left_alone() {
        ledger("false").keep(List.of(call("8001", "1.0", null, 20)), List.of());

        assertThat(count("calls")).isZero();
        assertThat(count("phone_call")).isEqualTo(1);
    }

    @Test
    void the_extensions_of_active_agents_are_listed_in_order_and_once() {
        database.sql().with(sql -> {
            sql.execute("insert into agent (number, name, estatus) values ('8000', 'Paz', 'A'), ('8001', 'Ana', 'A')");
            return true;
        });

        Optional<List<String>> active =
                new IssabelAgents(database.sql(), new Settings(CallcenterDatabase::setting)).active();

        assertThat(active).contains(List.of("8000", "8001"));
    }

    @Test
    void without_a_database_nobody_knows_who_is_an_agent() {
        Settings none = new Settings(name -> Optional.empty());

        assertThat(new IssabelAgents(database.sql(), none).active()).isEmpty();
    }

    private void keeps(CallRecord call) {
        calls.keep(List.of(call), List.of());
    }

    private static MariadbCalls ledger(String isOn) {
        Settings settings = new Settings(
                name -> name.equals("ISSABEL_TABLES") ? Optional.of(isOn) : CallcenterDatabase.setting(name));
        return new MariadbCalls(
                database.sql(), new CallTables(database.sql()), new IssabelCalls(database.sql(), settings), settings);
    }

    private static void change(String statement) {
        database.sql().with(sql -> sql.execute(statement));
    }

    private static Map<String, Object> row(String question) {
        return database.sql().with(sql -> sql.createQuery(question).mapToMap().one());
    }

    private static int count(String table) {
        return database.sql()
                .with(sql -> sql.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    private static CallRecord call(String caller, String id, @Nullable Integer answered, @Nullable Integer ended) {
        return record(Direction.OUTGOING, caller, "PJSIP/" + caller + "-0000001a", id, "91150001111", answered, ended);
    }

    private static CallRecord record(
            Direction direction,
            String caller,
            String channel,
            String id,
            String dialled,
            @Nullable Integer answered,
            @Nullable Integer ended) {
        int until = ended == null ? 30 : ended;
        return new CallRecord(
                new CallId(new PbxName("main"), id),
                direction,
                ended != null ? CallState.ENDED : answered == null ? CallState.RINGING : CallState.TALKING,
                caller,
                null,
                channel,
                dialled,
                null,
                answered == null ? null : "trunk",
                null,
                NOON,
                answered == null ? null : NOON.plusSeconds(answered),
                ended == null ? null : NOON.plusSeconds(ended),
                Duration.ofSeconds(answered == null ? until : answered),
                Duration.ZERO,
                Duration.ofSeconds(answered == null ? 0 : until - answered),
                Duration.ZERO,
                ended == null ? null : answered == null ? Disposition.NO_ANSWER : Disposition.ANSWERED,
                0,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
