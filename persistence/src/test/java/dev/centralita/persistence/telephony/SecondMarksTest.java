package dev.centralita.persistence.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.persistence.database.CallcenterDatabase;
import dev.centralita.telephony.indicator.Targets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Most of an hour of an installation that has run for long, with a database whose clock each minute is set by hand. */
class SecondMarksTest {

    private static final Targets TARGETS = new Targets(Duration.ofSeconds(20), Duration.ofSeconds(5));
    private static final String BEGIN = "'2026-03-02 12:00:00'";
    private static final int MINUTES = 45;

    @RegisterExtension
    static final CallcenterDatabase database = CallcenterDatabase.created();

    @BeforeEach
    void all_was_summed_up() {
        database.sql().with(sql -> {
            sql.execute("delete from phone_call");
            sql.execute("delete from queue_figures");
            sql.execute("delete from agent_time");
            return sql.execute("update figures_mark set written_at = if(id < 3, %1$s, %1$s - interval 10 minute)"
                    .formatted(BEGIN));
        });
    }

    @Test
    void they_stay_ten_minutes_behind_and_move_every_ten() {
        List<Integer> behind = new ArrayList<>();
        Set<String> places = new HashSet<>();
        for (int minute = 1; minute <= MINUTES; minute++) {
            passes(minute);
            for (int mark : List.of(3, 4)) {
                behind.add(seconds("timestampdiff(second, written_at, %s)".formatted(moment(minute)), mark));
                places.add(mark + " at " + seconds("unix_timestamp(written_at)", mark));
            }
        }

        assertThat(behind).allSatisfy(seconds -> assertThat(seconds).isBetween(10 * 60, 21 * 60));
        assertThat(places).hasSizeBetween(2 * 4, 2 * 6);
    }

    @Test
    void what_a_long_transaction_wrote_counts_though_the_mark_has_passed_it() {
        pass(1, 8);
        database.sql().with(slow -> {
            isMinute(slow, 8);
            call(slow, "slow");
            pass(9, 14);
            stay(slow, "slow", "'2026-03-02 09:00:00'");
            return true;
        });
        pass(15, MINUTES);

        assertThat(offered(database)).isEqualTo(MINUTES + 1);
    }

    @Test
    void an_upgrade_looks_at_the_last_days_once_more() throws Exception {
        try (CallcenterDatabase earlier = CallcenterDatabase.createdUpTo("041")) {
            earlier.sql().with(sql -> {
                call(sql, "slow");
                stay(sql, "slow", BEGIN);
                sql.execute("update phone_call set written_at = now(6) - interval 1 day");
                return sql.execute("update figures_mark set written_at = now(6) - interval 15 minute");
            });

            earlier.migrate();
            earlier.sql().with(sql -> {
                sumUp(sql);
                return true;
            });

            assertThat(offered(earlier)).isEqualTo(1);
        }
    }

    private static int offered(CallcenterDatabase database) {
        Integer offered = database.sql()
                .with(sql -> sql.createQuery("select coalesce(sum(offered), 0) from queue_figures where minutes = 15")
                        .mapTo(Integer.class)
                        .one());
        return offered;
    }

    private static void pass(int from, int to) {
        for (int minute = from; minute <= to; minute++) {
            passes(minute);
        }
    }

    /** Calls and time of agents are written and summed up; what is younger than three seconds waits for the next minute. */
    private static void passes(int minute) {
        database.sql().with(sql -> {
            isMinute(sql, minute);
            call(sql, "1." + minute);
            stay(sql, "1." + minute, BEGIN);
            sql.execute(
                    "insert into agent_time (starts_at, pbx, agent, queue, busy_ms, free_ms, paused_ms)"
                            + " values ('2026-03-02 12:00:00', 'main', ?, '', 1, 1, 1)",
                    "agent " + minute);
            sumUp(sql);
            return true;
        });
    }

    private static void sumUp(Handle sql) {
        new QuartersSummedUp(sql, TARGETS).next();
        new TimeSummedUp(sql).next();
    }

    private static void isMinute(Handle sql, int minute) {
        sql.execute("set timestamp = unix_timestamp(" + moment(minute) + ")");
    }

    private static String moment(int minute) {
        return BEGIN + " + interval " + minute + " minute";
    }

    private static void call(Handle sql, String id) {
        sql.execute("""
                insert into phone_call (pbx, linked_id, direction, state, began_at, waiting_ms, ringing_ms, talking_ms,
                    held_ms, cause, is_reconstructed)
                values ('main', ?, 'INCOMING', 'ENDED', now(), 0, 0, 0, 0, 16, false)""", id);
    }

    private static void stay(Handle sql, String id, String entered) {
        sql.execute(
                "insert into phone_call_stage values ('main', ?, 0, 'sales', 1, %1$s, %1$s, 'CONNECTED')"
                        .formatted(entered),
                id);
    }

    private static Integer seconds(String what, int mark) {
        return database.sql()
                .with(sql -> sql.createQuery("select " + what + " from figures_mark where id = ?")
                        .bind(0, mark)
                        .mapTo(Integer.class)
                        .one());
    }
}
