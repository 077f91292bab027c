package dev.centralita.testbed.closer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.huggy.Chat;
import dev.centralita.testbed.huggy.Closing;
import dev.centralita.testbed.huggy.Operation;
import dev.centralita.testbed.huggy.Seed;
import dev.centralita.testbed.standin.Fault;
import dev.centralita.testbed.standin.Fault.Kind;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The closer in the deployed hub against Huggy's stand-in. How often a node is killed, and among how many chats:
 * {@code -Dchaos.rounds=20 -Dchaos.chats=2000}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HuggyCloserIT {

    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final int ROUNDS = Integer.getInteger("chaos.rounds", 1);
    private static final int CHATS = Integer.getInteger("chaos.chats", 500);

    private CloserAtWork hub;
    private long seeds;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        hub = CloserAtWork.start();
        hub.pauseTheSchedule();
    }

    @AfterAll
    void stop() {
        if (hub != null) {
            hub.close();
        }
    }

    @BeforeEach
    void new_day() throws IOException {
        hub.huggy().reset();
        hub.execute("delete from logs_fechamento_chamados");
    }

    @Test
    void after_two_runs_the_log_agrees_with_the_platform_row_for_row() throws Exception {
        hub.huggy().holds(seed(300));

        JsonObject first = hub.ended(hub.run("act"));
        JsonObject second = hub.ended(hub.run("act"));

        assertThat(first.getString("state")).isEqualTo("succeeded");
        assertThat(first.getJsonObject("counts").getInt("acted"))
                .isEqualTo(staleChats().size());
        assertThat(second.getJsonObject("counts").getInt("acted")).isZero();
        everyStaleChatIsClosedOnceAndLoggedOnce();
    }

    @Test
    void acting_on_a_preview_closes_exactly_what_it_named_less_what_changed() throws Exception {
        hub.huggy().holds(seed(200));
        List<Chat> stale = staleChats();
        long preview = hub.run("dry-run");
        JsonObject previewed = hub.ended(preview);
        Chat revived = stale.get(0);
        hub.huggy().customerWritesTo(revived.id());

        JsonObject acted = hub.ended(hub.runOnPreview(preview));

        assertThat(previewed.getJsonObject("counts").getInt("wouldAct")).isEqualTo(stale.size());
        assertThat(acted.getJsonObject("counts").getInt("acted")).isEqualTo(stale.size() - 1);
        assertThat(acted.getJsonObject("counts").getInt("changed")).isEqualTo(1);
        assertThat(closedAtTheStandIn().keySet()).doesNotContain(revived.id());
        assertThat(decisionsAbout(revived)).first().satisfies(decision -> {
            assertThat(decision.getString("outcome")).isEqualTo("changed");
            assertThat(decision.getString("reason")).isEqualTo("wrote-meanwhile");
            assertThat(decision.getString("sentence")).contains("stays open");
        });
    }

    @Test
    void b13_customers_who_write_between_list_and_closing_keep_their_chats() throws Exception {
        hub.huggy().holds(seed(200));
        hub.huggy().customersWriteAgain(0.1);
        List<Chat> revived = staleChats().stream()
                .filter(chat -> hub.huggy().customerWillWriteAgain(chat.id()))
                .toList();

        hub.ended(hub.run("act"));

        assertThat(revived).isNotEmpty();
        assertThat(closedAtTheStandIn().keySet())
                .doesNotContainAnyElementsOf(revived.stream().map(Chat::id).toList());
        hub.huggy().customersWriteAgain(0);
    }

    @Test
    void a_node_killed_in_the_middle_of_a_run_leaves_nothing_undone_and_nothing_done_twice() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            new_day();
            hub.huggy().holds(seed(CHATS));
            hub.huggy().suffers(fivePercentFaults());
            int stale = staleChats().size();
            int deadline = ThreadLocalRandom.current().nextInt(1, stale * 9 / 10);

            hub.run("act");
            CloserAtWork.await(() -> hub.huggy().closings().size() >= deadline ? Boolean.TRUE : null);
            int closedBeforeDeath = hub.huggy().closings().size();
            hub.killAndRestart();
            runUntilAllIsSettled(stale);

            everyStaleChatIsClosedOnceAndLoggedOnce();
            System.out.println("round " + round + ": killed after " + closedBeforeDeath + " of " + stale
                    + " closings; each closed once and logged once");
        }
    }

    private void runUntilAllIsSettled(int stale) throws Exception {
        CloserAtWork.await(() -> {
            JsonObject lastRun = newestRun();
            hub.ended(lastRun.getJsonNumber("id").longValue());
            if (hub.huggy().closings().size() >= stale
                    && hub.log().stream().allMatch(row -> row.state().equals("closed"))) {
                return Boolean.TRUE;
            }
            hub.ended(hub.run("act"));
            return null;
        });
    }

    private JsonObject newestRun() throws IOException, InterruptedException {
        return hub.get("/api/v1/jobs/huggy-close/runs?size=1")
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private void everyStaleChatIsClosedOnceAndLoggedOnce() throws IOException {
        Map<Long, List<Closing>> closed = closedAtTheStandIn();
        Map<Long, Chat> stale =
                new TreeMap<>(staleChats().stream().collect(Collectors.toMap(Chat::id, Function.identity())));
        List<LoggedClosing> log = hub.log();

        assertThat(new TreeSet<>(closed.keySet())).isEqualTo(new TreeSet<>(stale.keySet()));
        assertThat(closed.values()).allSatisfy(closings -> assertThat(closings).hasSize(1));
        assertThat(log.stream().map(LoggedClosing::chat).sorted().toList()).isEqualTo(List.copyOf(stale.keySet()));
        assertThat(log).allSatisfy(row -> {
            Closing closing = closed.get(row.chat()).get(0);
            assertThat(row.state()).isEqualTo("closed");
            assertThat(row.agent()).isEqualTo(closing.chat().agent());
            assertThat(row.tabulation()).isEqualTo(closing.tabulation());
            assertThat(row.staleSince()).isEqualTo(stale.get(row.chat()).silentSince());
        });
    }

    private Map<Long, List<Closing>> closedAtTheStandIn() {
        return hub.huggy().closings().stream()
                .collect(Collectors.groupingBy(closing -> closing.chat().id()));
    }

    /** Those that were silent too long, closed or not. */
    private List<Chat> staleChats() {
        return hub.huggy().chats().stream()
                .filter(chat -> chat.isStale(Instant.now(), THREE_DAYS))
                .toList();
    }

    private List<JsonObject> decisionsAbout(Chat chat) throws IOException, InterruptedException {
        return hub.get("/api/v1/housekeeping/conversations/huggy/" + chat.id() + "/decisions")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private Seed seed(int chats) {
        return new Seed(CloserAtWork.AGENTS, chats, 0.5, 0.1, THREE_DAYS, ++seeds);
    }

    private static Fault[] fivePercentFaults() {
        return new Fault[] {
            Fault.of(Kind.SERVER_ERROR, 0.01),
            Fault.of(Kind.TOO_MANY, 0.01),
            Fault.of(Kind.CUT, 0.01),
            Fault.of(Kind.CUT_AFTER_ACTING, 0.01).only(Operation.CLOSE),
            Fault.of(Kind.HTML, 0.005),
            Fault.of(Kind.CONFLICT, 0.005).only(Operation.CLOSE)
        };
    }
}
