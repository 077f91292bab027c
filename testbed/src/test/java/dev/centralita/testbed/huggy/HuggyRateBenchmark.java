package dev.centralita.testbed.huggy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.closing.CloseStaleConversations;
import dev.centralita.housekeeping.closing.ClosingOrder;
import dev.centralita.housekeeping.closing.ClosingReport;
import dev.centralita.housekeeping.closing.ClosingRule;
import dev.centralita.housekeeping.closing.ClosingWitness;
import dev.centralita.housekeeping.closing.Decision;
import dev.centralita.housekeeping.closing.EnlistedAgent;
import dev.centralita.housekeeping.closing.InMemoryClosings;
import dev.centralita.housekeeping.closing.SilenceRule;
import dev.centralita.testbed.standin.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How much of a permitted rate the closer uses, and what it loses by being refused. Runs when it is named:
 * {@code mvn -pl testbed -am package -Dtest=HuggyRateBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class HuggyRateBenchmark {

    private static final Duration ALLOWED = Duration.ofDays(3);
    private static final List<Long> TEAM = List.of(157100L, 157101L, 157102L, 157103L, 157104L);
    private static final ClosingRule RULE =
            new ClosingRule(new SilenceRule(ALLOWED), Set.of("vendedor"), "Fechado via robô.", false, 0);

    private final HuggyStandIn huggy = HuggyStandIn.start(Desks.TOKEN);
    private final ExecutorService pool = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        huggy.close();
        pool.shutdownNow();
    }

    @ParameterizedTest(name = "{0} a second permitted, {1} configured, Retry-After {2}")
    @CsvSource({"20, 20, true", "20, 20, false", "20, 30, true", "20, 30, false"})
    void the_closer_uses_what_it_is_permitted(int permitted, int configured, boolean tellsWhen) {
        huggy.holds(new Seed(TEAM, 600, 0.75, 0, ALLOWED, 5));
        huggy.permits(new Limit(permitted, permitted, tellsWhen));
        ConversationDesk desk = Desks.at(
                huggy,
                Map.of(
                        "HUGGY_RATE", Integer.toString(configured),
                        "HUGGY_CONCURRENCY", "8",
                        "HUGGY_LONGEST_WAIT", "PT1M"));
        CloseStaleConversations closer = new CloseStaleConversations(
                roles -> TEAM.stream()
                        .map(id -> new EnlistedAgent(id.toString()))
                        .toList(),
                new InMemoryClosings(),
                Clock.systemUTC());

        desk.find(new ConversationId("1")); // the first call of a process is slow
        long begun = System.nanoTime();
        ClosingReport report = closer.at(
                desk, new ClosingOrder(1, RULE, false, false, 10_000, null), new Silent(), new Hands(pool, 8));
        double seconds = (System.nanoTime() - begun) / 1e9;

        print(permitted, configured, tellsWhen, seconds);
        assertThat(report.failed()).isZero();
        assertThat(report.closed()).isEqualTo(huggy.closings().size());
        assertThat(huggy.counts().askedTwice()).isZero();
        assertThat(huggy.chats())
                .noneMatch(
                        chat -> chat.isOpen() && chat.isStale(Clock.systemUTC().instant(), ALLOWED));
    }

    private long lost() {
        Instant now = Clock.systemUTC().instant();
        return huggy.chats().stream()
                .filter(chat -> chat.isOpen() && chat.isStale(now, ALLOWED))
                .count();
    }

    private void print(int permitted, int configured, boolean tellsWhen, double seconds) {
        Counts counts = huggy.counts();
        int served =
                counts.asked().values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                Locale.ROOT,
                "permitted %d/s, configured %d/s, Retry-After %-5s: %d requests and %d closings in %.1f s, "
                        + "%.2f requests/s = %.1f %% of what is permitted; refused %d, lost %d%n",
                permitted,
                configured,
                tellsWhen,
                served,
                counts.closed(),
                seconds,
                served / seconds,
                100 * served / seconds / permitted,
                counts.refusedByLimit(),
                lost());
    }

    /** Lets the closer work and forgets what it says. */
    private static final class Silent implements ClosingWitness {
        @Override
        public void begins(String phase, int total) {}

        @Override
        public void advances() {}

        @Override
        public void decided(Decision decision) {}

        @Override
        public void announces(int conversations) {}

        @Override
        public boolean shouldStop() {
            return false;
        }
    }
}
