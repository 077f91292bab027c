package dev.centralita.testbed.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Sightings;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.integration.chatwoot.ChatwootDesks;
import dev.centralita.testbed.database.ReadableDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a rule's question costs in a database of three busy years. Runs when it is named:
 * {@code mvn -pl testbed -am package -Dtest=ChatwootScanBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@ExtendWith(RunningChatwoot.class)
class ChatwootScanBenchmark {

    private static final Seed THREE_YEARS = new Seed(200_000, 25, 0.06, 0.04, 0.01);
    private static final int TIMES = 7;

    private final ReadableDatabase database;
    private final ChatwootStandIn chatwoot;
    private final Clock clock = Clock.systemUTC();

    ChatwootScanBenchmark(ReadableDatabase database) throws SQLException {
        this.database = database;
        this.chatwoot = ChatwootStandIn.start(database, RuleDesks.TOKEN);
    }

    @Test
    void a_rule_asks_200_000_conversations_and_5_million_messages_by_index() throws SQLException {
        chatwoot.reset();
        long begun = System.nanoTime();
        chatwoot.holds(THREE_YEARS);
        System.out.printf(
                Locale.ROOT,
                "%d conversations, %d messages, %d MB on disk, sown in %.0f s%n",
                number("select count(*) from conversations"),
                number("select count(*) from messages"),
                number("select pg_database_size(current_database()) / 1024 / 1024"),
                seconds(begun));
        long sequentialScans = sequentialScans();

        try (ChatwootDesks desks =
                RuleDesks.at(chatwoot, clock, Map.of("CHATWOOT_DB_URL", database.readersAddress()))) {
            Desk desk = desks.desks().get(0);
            measure(desk, "pending, 12 h silent, first 100", question(Set.of(Status.PENDING), 100));
            measure(desk, "pending, 12 h silent, all", question(Set.of(Status.PENDING), 100_000));
            measure(
                    desk,
                    "open, pending and snoozed, all",
                    question(Set.of(Status.PENDING, Status.OPEN, Status.SNOOZED), 100_000));
        } finally {
            chatwoot.close();
        }

        assertThat(sequentialScans()).as("messages are never read through").isEqualTo(sequentialScans);
    }

    private void measure(Desk desk, String what, Question question) {
        List<Double> took = new ArrayList<>();
        Sightings seen = desk.answer(question);
        for (int time = 0; time < TIMES; time++) {
            long begun = System.nanoTime();
            seen = desk.answer(question);
            took.add(seconds(begun));
        }
        took.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-35s %6d conversations%s: fastest %.3f s, median %.3f s, slowest %.3f s%n",
                what,
                seen.conversations().size(),
                seen.isCut() ? " of more" : "",
                took.get(0),
                took.get(TIMES / 2),
                took.get(TIMES - 1));
        assertThat(seen.conversations()).isNotEmpty();
    }

    private Question question(Set<Status> statuses, int limit) {
        Instant now = clock.instant();
        return new Question(
                statuses,
                Set.of(),
                Set.of(),
                AssigneeScope.ANYBODY,
                now.minus(Duration.ofHours(12)),
                Duration.ofDays(92),
                now,
                limit);
    }

    private long sequentialScans() throws SQLException {
        return number("select coalesce(seq_scan, 0) from pg_stat_user_tables where relname = 'messages'");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
