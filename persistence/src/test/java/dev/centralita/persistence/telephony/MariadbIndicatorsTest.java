package dev.centralita.persistence.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.persistence.database.CallcenterDatabase;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.indicator.Attendance;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.telephony.indicator.Targets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariadbIndicatorsTest {

    private static final Targets TARGETS = new Targets(Duration.ofSeconds(20), Duration.ofSeconds(5));
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @RegisterExtension
    static final CallcenterDatabase database = CallcenterDatabase.created();

    private final MariadbIndicators indicators = new MariadbIndicators(
            database.sql(), new Settings(name -> Optional.of("hub:s3cret@tcp(127.0.0.1:3306)/calls")));
    private int calls;

    @BeforeEach
    void empty() {
        database.sql().with(sql -> {
            sql.execute("delete from phone_call");
            sql.execute("delete from queue_figures");
            sql.execute("delete from agent_figures");
            sql.execute("delete from agent_time");
            sql.execute("delete from queue_time");
            return sql.execute("update figures_mark set written_at = '1971-01-01 00:00:00'");
        });
    }

    @Test
    void every_way_of_leaving_a_queue_is_counted_once() {
        waited("sales", "2026-03-02T12:00:00Z", 10, "CONNECTED");
        waited("sales", "2026-03-02T12:05:00Z", 40, "CONNECTED");
        waited("sales", "2026-03-02T12:06:00Z", 60, "ABANDONED");
        waited("sales", "2026-03-02T12:07:00Z", 2, "ABANDONED");
        waited("sales", "2026-03-02T12:08:00Z", 90, "TIMED_OUT");

        Figures figures = only(asked("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", Grain.WHOLE, Split.NONE, null));

        assertThat(figures)
                .isEqualTo(new Figures(
                        5, 2, 2, 1, 1, 1, Duration.ofSeconds(50), Duration.ofSeconds(90), 0, Duration.ZERO, 0));
        assertThat(figures.serviceLevel()).hasValue(0.25);
        assertThat(figures.averageSpeedOfAnswer()).contains(Duration.ofSeconds(25));
    }

    @Test
    void whoever_still_waits_is_not_counted_yet() {
        waited("sales", "2026-03-02T12:00:00Z", null, "WAITING");

        assertThat(asked("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", Grain.WHOLE, Split.NONE, null))
                .isEmpty();
    }

    @Test
    void what_agents_did_is_told_by_queue_and_by_agent() {
        rang("sales", "Ana", "2026-03-02T12:00:00Z", 180, "ANSWERED");
        rang("sales", "Ana", "2026-03-02T12:20:00Z", 60, "ANSWERED");
        rang("sales", "Eva", "2026-03-02T12:20:00Z", null, "NO_ANSWER");
        rang(null, "Eva", "2026-03-02T12:30:00Z", 30, "ANSWERED");

        List<IndicatorRow> agents =
                asked("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", Grain.WHOLE, Split.AGENT, null);
        Figures sales = only(asked("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", Grain.WHOLE, Split.NONE, "sales"));

        assertThat(agents).extracting(IndicatorRow::of).containsExactly("Ana", "Eva");
        assertThat(agents.get(0).figures().averageHandleTime()).contains(Duration.ofMinutes(2));
        assertThat(agents.get(1).figures().missed()).isEqualTo(1);
        assertThat(sales.handled()).isEqualTo(2);
        assertThat(sales.missed()).isEqualTo(1);
    }

    /** As with every phone that rings when the line to the PBX is cut. */
    @Test
    void a_ring_of_which_nobody_heard_what_came_of_it_is_not_missed() {
        rang("sales", "Ana", "2026-03-02T12:00:00Z", null, null);
        rang("sales", "Ana", "2026-03-02T12:20:00Z", 60, "ANSWERED");

        Figures ana = only(asked("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", Grain.WHOLE, Split.AGENT, null));

        assertThat(ana.missed()).isZero();
        assertThat(ana.handled()).isEqualTo(1);
    }

    @Test
    void a_day_ends_at_the_midnight_of_its_zone() {
        waited("sales", "2026-03-02T02:59:00Z", 10, "CONNECTED");
        waited("sales", "2026-03-02T03:01:00Z", 10, "CONNECTED");

        List<IndicatorRow> days = rows("2026-03-01T03:00:00Z", "2026-03-03T03:00:00Z", SAO_PAULO, Grain.DAY);

        assertThat(days)
                .extracting(IndicatorRow::start)
                .containsExactly(Instant.parse("2026-03-01T03:00:00Z"), Instant.parse("2026-03-02T03:00:00Z"));
    }

    @Test
    void a_day_on_which_the_clocks_change_is_one_day() {
        waited("sales", "2026-03-28T23:30:00Z", 10, "CONNECTED");
        waited("sales", "2026-03-29T00:30:00Z", 10, "CONNECTED");
        waited("sales", "2026-03-29T21:45:00Z", 10, "CONNECTED");
        waited("sales", "2026-03-29T22:15:00Z", 10, "CONNECTED");

        List<IndicatorRow> days = rows("2026-03-28T23:00:00Z", "2026-03-30T22:00:00Z", MADRID, Grain.DAY);

        assertThat(days)
                .extracting(IndicatorRow::start)
                .containsExactly(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(days.get(0).figures().offered()).isEqualTo(3);
    }

    @Test
    void an_hour_begins_where_the_zone_says() {
        waited("sales", "2026-03-02T12:20:00Z", 10, "CONNECTED");
        waited("sales", "2026-03-02T12:40:00Z", 10, "CONNECTED");

        List<IndicatorRow> hours =
                rows("2026-03-02T12:00:00Z", "2026-03-02T14:00:00Z", ZoneId.of("Asia/Kolkata"), Grain.HOUR);

        assertThat(hours)
                .extracting(IndicatorRow::start)
                .containsExactly(Instant.parse("2026-03-02T11:30:00Z"), Instant.parse("2026-03-02T12:30:00Z"));
    }

    @Test
    void a_call_written_again_changes_its_quarter_and_counts_once() {
        waited("sales", "2026-03-02T12:00:00Z", null, "WAITING");
        asked("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", Grain.WHOLE, Split.NONE, null);
        database.sql().with(sql -> {
            sql.execute("update phone_call_stage set left_at = entered_at + interval 7 second, result = 'CONNECTED'");
            return sql.execute("update phone_call set waiting_ms = 7000");
        });

        Figures figures = only(asked("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", Grain.WHOLE, Split.NONE, null));
        Figures again = only(asked("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", Grain.WHOLE, Split.NONE, null));

        assertThat(figures.answered()).isEqualTo(1);
        assertThat(again).isEqualTo(figures);
    }

    @Test
    void while_one_node_sums_up_no_other_does() {
        database.sql()
                .with(one -> one.inTransaction(here -> {
                    new QuartersSummedUp(here, TARGETS).next();
                    return database.sql().with(other -> {
                        other.execute("set innodb_lock_wait_timeout = 0");
                        assertThatThrownBy(() -> new QuartersSummedUp(other, TARGETS).next())
                                .hasMessageContaining("Lock wait timeout");
                        return true;
                    });
                }));
    }

    @Test
    void one_queue_alone_can_be_asked_about() {
        waited("sales", "2026-03-02T12:00:00Z", 10, "CONNECTED");
        waited("support", "2026-03-02T12:00:00Z", 10, "CONNECTED");

        List<IndicatorRow> one =
                asked("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", Grain.QUARTER, Split.QUEUE, "support");

        assertThat(one).extracting(IndicatorRow::of).containsExactly("support");
    }

    @Test
    void one_pbx_alone_can_be_asked_about() {
        database.sql()
                .with(sql -> sql.execute("insert into queue_figures (minutes, starts_at, pbx, queue, offered)"
                        + " values (15, '2026-03-02 12:00:00', 'main', 'sales', 3),"
                        + " (15, '2026-03-02 12:00:00', 'branch', 'sales', 4)"));

        assertThat(only(ofSales(null)).offered()).isEqualTo(7);
        assertThat(only(ofSales("branch")).offered()).isEqualTo(4);
    }

    private List<IndicatorRow> ofSales(@Nullable String pbx) {
        return indicators.answer(new IndicatorQuestion(
                Instant.parse("2026-03-02T12:00:00Z"),
                Instant.parse("2026-03-02T12:15:00Z"),
                ZoneOffset.UTC,
                Grain.WHOLE,
                Split.QUEUE,
                pbx,
                "sales",
                null));
    }

    private List<IndicatorRow> rows(String from, String to, ZoneId zone, Grain grain) {
        sumUp();
        return indicators.answer(
                new IndicatorQuestion(Instant.parse(from), Instant.parse(to), zone, grain, Split.NONE, null, null));
    }

    private List<IndicatorRow> asked(String from, String to, Grain grain, Split split, @Nullable String queue) {
        sumUp();
        return indicators.answer(new IndicatorQuestion(
                Instant.parse(from), Instant.parse(to), ZoneOffset.UTC, grain, split, queue, null));
    }

    private static Figures only(List<IndicatorRow> rows) {
        assertThat(rows).hasSize(1);
        return rows.get(0).figures();
    }

    /** What was written counts once it is some seconds old; this becomes so at once. */
    private void sumUp() {
        for (String table : List.of("phone_call", "agent_time")) {
            database.sql()
                    .with(sql -> sql.execute("update " + table + " set written_at = now(6) - interval 4 second"
                            + " where written_at > now(6) - interval 4 second"));
        }
        indicators.sumUp(TARGETS);
    }

    private void waited(String queue, String enteredAt, @Nullable Integer seconds, String result) {
        String id = call(enteredAt);
        database.sql()
                .with(sql -> sql.createUpdate("""
                        insert into phone_call_stage values ('main', :id, 0, :queue, 1, :entered,
                            :entered + interval :seconds second, :result)""")
                        .bind("id", id)
                        .bind("queue", queue)
                        .bind("entered", text(enteredAt))
                        .bind("seconds", seconds)
                        .bind("result", result)
                        .execute());
    }

    private void rang(
            @Nullable String queue,
            String agent,
            String dialledAt,
            @Nullable Integer seconds,
            @Nullable String result) {
        String id = call(dialledAt);
        database.sql()
                .with(sql -> sql.createUpdate("""
                        insert into phone_call_leg values ('main', :id, 0, 'c', 'c', '201', '201', :queue, :agent, :dialled,
                            if(:seconds is null, null, :dialled + interval 3 second),
                            :dialled + interval coalesce(:seconds, 0) + 3 second, :result)""")
                        .bind("id", id)
                        .bind("queue", queue)
                        .bind("agent", agent)
                        .bind("dialled", text(dialledAt))
                        .bind("seconds", seconds)
                        .bind("result", result)
                        .execute());
    }

    private String call(String beganAt) {
        String id = "1." + calls++;
        database.sql()
                .with(sql -> sql.createUpdate("""
                        insert into phone_call (pbx, linked_id, direction, state, began_at, waiting_ms, ringing_ms, talking_ms,
                            held_ms, cause, is_reconstructed)
                        values ('main', :id, 'INCOMING', 'ENDED', :began, 0, 0, 0, 0, 16, false)""")
                        .bind("id", id)
                        .bind("began", text(beganAt))
                        .execute());
        return id;
    }

    private static String text(String instant) {
        return instant.replace('T', ' ').replace("Z", "");
    }

    @Test
    void occupancy_is_of_the_time_signed_in_and_not_paused() {
        spends("2026-03-02 12:00:00", "Ana", "", 300, 300, 300);
        spends("2026-03-02 12:15:00", "Ana", "", 300, 300, 0);
        spends("2026-03-02 12:00:00", "Ana", "sales", 100, 700, 0);

        assertThat(answer(Grain.WHOLE, Split.AGENT, null)).singleElement().satisfies(row -> {
            assertThat(row.of()).isEqualTo("Ana");
            assertThat(row.attendance())
                    .isEqualTo(new Attendance(Duration.ofMinutes(25), Duration.ofMinutes(5), Duration.ofMinutes(10)));
            assertThat(row.attendance().occupancy()).hasValue(0.5);
        });
        assertThat(answer(Grain.WHOLE, Split.QUEUE, null)).singleElement().satisfies(row -> {
            assertThat(row.of()).isEqualTo("sales");
            assertThat(row.attendance().occupancy()).hasValue(0.125);
        });
        assertThat(answer(Grain.WHOLE, Split.NONE, "sales"))
                .extracting(row -> row.attendance().busy())
                .containsExactly(Duration.ofSeconds(100));
        assertThat(answer(Grain.WHOLE, Split.NONE, null))
                .extracting(row -> row.attendance().busy())
                .containsExactly(Duration.ofMinutes(10));
    }

    @Test
    void time_spent_belongs_to_the_zones_own_day() {
        spends("2026-03-02 02:45:00", "Ana", "", 60, 0, 0);
        spends("2026-03-02 03:00:00", "Ana", "", 30, 0, 0);

        sumUp();

        assertThat(indicators.answer(new IndicatorQuestion(
                        Instant.parse("2026-03-01T03:00:00Z"),
                        Instant.parse("2026-03-03T03:00:00Z"),
                        SAO_PAULO,
                        Grain.DAY,
                        Split.AGENT,
                        null,
                        null)))
                .extracting(row -> row.start() + " " + row.attendance().busy().toSeconds())
                .containsExactly("2026-03-01T03:00:00Z 60", "2026-03-02T03:00:00Z 30");
    }

    private List<IndicatorRow> answer(Grain grain, Split split, @Nullable String queue) {
        sumUp();
        return indicators.answer(new IndicatorQuestion(
                Instant.parse("2026-03-02T12:00:00Z"),
                Instant.parse("2026-03-02T13:00:00Z"),
                ZoneOffset.UTC,
                grain,
                split,
                queue,
                null));
    }

    private static void spends(String start, String agent, String queue, int busy, int free, int paused) {
        database.sql()
                .with(sql -> sql.createUpdate(
                                "insert into agent_time (starts_at, pbx, agent, queue, busy_ms, free_ms, paused_ms) values (?, 'main', ?, ?, ?, ?, ?)")
                        .bind(0, start)
                        .bind(1, agent)
                        .bind(2, queue)
                        .bind(3, busy * 1000)
                        .bind(4, free * 1000)
                        .bind(5, paused * 1000)
                        .execute());
    }
}
