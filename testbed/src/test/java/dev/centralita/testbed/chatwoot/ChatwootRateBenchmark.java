package dev.centralita.testbed.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.ActKey;
import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.integration.chatwoot.ChatwootDesks;
import dev.centralita.testbed.database.ReadableDatabase;
import dev.centralita.testbed.standin.Limit;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long a thousand conversations take to be looked at and reopened within what Chatwoot permits. Runs when it is
 * named: {@code mvn -pl testbed -am package -Dtest=ChatwootRateBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@ExtendWith(RunningChatwoot.class)
class ChatwootRateBenchmark {

    private static final int CONVERSATIONS = 1_000;
    private static final Limit AS_CHATWOOT = new Limit(50, 3_000, true);

    private final ReadableDatabase database;
    private final ChatwootStandIn chatwoot;
    private final Clock clock = Clock.systemUTC();

    ChatwootRateBenchmark(ReadableDatabase database) throws SQLException {
        this.database = database;
        this.chatwoot = ChatwootStandIn.start(database, RuleDesks.TOKEN);
    }

    @Test
    void a_thousand_conversations_are_reopened_one_look_before_each() throws Exception {
        chatwoot.reset();
        chatwoot.holds(new Seed(CONVERSATIONS, 6, 0, 0, 0));
        chatwoot.permits(AS_CHATWOOT);
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try (ChatwootDesks desks = RuleDesks.at(
                chatwoot, clock, Map.of("CHATWOOT_DB_URL", database.readersAddress(), "CHATWOOT_RATE", "45"))) {
            Desk desk = desks.desks().get(0);
            long begun = System.nanoTime();
            List<Future<?>> reopened = LongStream.rangeClosed(1, CONVERSATIONS)
                    .<Future<?>>mapToObj(number -> hands.submit(() -> reopen(desk, number)))
                    .toList();
            for (Future<?> one : reopened) {
                await(one);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;

            System.out.printf(
                    Locale.ROOT,
                    "%d conversations looked at and reopened in %.1f s; asked %s, answered %s%n",
                    CONVERSATIONS,
                    seconds,
                    chatwoot.counts().asked(),
                    chatwoot.counts().answered());
        } finally {
            hands.shutdownNow();
            chatwoot.close();
        }
    }

    private void reopen(Desk desk, long number) {
        ConversationId id = new ConversationId(Long.toString(number));
        Question question = new Question(
                Set.of(Status.RESOLVED),
                Set.of(),
                Set.of(),
                AssigneeScope.ANYBODY,
                null,
                Duration.ofDays(92),
                clock.instant(),
                1);
        assertThat(desk.look(id, question)).isPresent();
        assertThat(desk.perform(id, new Act.Move(Status.OPEN), new ActKey(ActKey.PREFIX + "undo/" + number))
                        .changed())
                .isTrue();
    }

    private static void await(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }
}
