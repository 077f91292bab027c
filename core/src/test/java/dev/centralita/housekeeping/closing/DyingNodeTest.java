package dev.centralita.housekeeping.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.InMemoryDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A node dies before each single call a run makes to the platform and to the log, one after the other. */
class DyingNodeTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(10));
    private static final AgentId ANA = new AgentId("157100");
    private static final List<String> STALE = List.of("1", "2", "3", "4", "5");
    private static final ClosingRule RULE =
            new ClosingRule(new SilenceRule(Duration.ofDays(3)), Set.of("vendedor"), "Fechado via robô.", false, 0);
    private static final int CALLS_OF_A_WHOLE_RUN = 14;

    private final InMemoryDesk desk = new InMemoryDesk();
    private final InMemoryClosings closings = new InMemoryClosings();
    private int callsUntilDeath = Integer.MAX_VALUE;

    static Stream<Integer> every_call() {
        return IntStream.rangeClosed(1, CALLS_OF_A_WHOLE_RUN).boxed();
    }

    @Test
    void a_whole_run_makes_so_many_calls() {
        platformWithStaleConversations();

        execute(order(1, false), CALLS_OF_A_WHOLE_RUN);

        assertThat(callsUntilDeath).isZero();
        assertThat(desk.closed()).containsExactlyElementsOf(STALE);
    }

    @ParameterizedTest
    @MethodSource("every_call")
    void the_next_run_finishes_what_it_began(int lastCall) {
        platformWithStaleConversations();
        execute(order(1, false), lastCall - 1);

        execute(order(2, false), Integer.MAX_VALUE);

        everyStaleConversationIsClosedAndLoggedOnce();
    }

    @ParameterizedTest
    @MethodSource("every_call")
    void another_node_goes_on_with_the_same_run(int lastCall) {
        platformWithStaleConversations();
        execute(order(1, false), lastCall - 1);

        RecordingWitness witness = execute(order(1, true), Integer.MAX_VALUE);

        everyStaleConversationIsClosedAndLoggedOnce();
        assertThat(witness.subjectsOf(Verdict.CLOSED)).containsExactlyInAnyOrderElementsOf(STALE);
    }

    @ParameterizedTest
    @MethodSource("every_call")
    void a_conversation_that_is_written_in_meanwhile_stays_open(int lastCall) {
        platformWithStaleConversations();
        execute(order(1, false), lastCall - 1);
        List<String> closedByTheDead = desk.closed();
        STALE.forEach(id -> {
            if (!closedByTheDead.contains(id)) {
                desk.customerWritesIn(id, NOON.minusSeconds(5));
            }
        });

        execute(order(2, false), Integer.MAX_VALUE);

        assertThat(desk.closed()).containsExactlyElementsOf(closedByTheDead);
        assertThat(closings.lines()).noneMatch(line -> line.state() == ClosingState.PENDING);
    }

    private void platformWithStaleConversations() {
        STALE.forEach(id -> desk.holds(conversation(id, LONG_AGO)));
        desk.holds(conversation("99", NOON.minusSeconds(60)));
    }

    private void everyStaleConversationIsClosedAndLoggedOnce() {
        assertThat(desk.closed()).containsExactlyInAnyOrderElementsOf(STALE);
        STALE.forEach(id -> assertThat(closings.lineOf(id).state()).isEqualTo(ClosingState.CLOSED));
        assertThat(closings.lines()).hasSameSizeAs(STALE);
    }

    private RecordingWitness execute(ClosingOrder order, int calls) {
        callsUntilDeath = calls;
        desk.beforeEachCall(this::dieIfItIsTime);
        closings.beforeEachCall(this::dieIfItIsTime);
        closings.lives(order.run());
        RecordingWitness witness = new RecordingWitness();
        try {
            new CloseStaleConversations(
                            roles -> List.of(new EnlistedAgent(ANA.value())),
                            closings,
                            Clock.fixed(NOON, ZoneOffset.UTC))
                    .at(desk, order, witness, new Hands(Runnable::run, 1));
        } catch (NodeDied expected) {
            // whatever this run has not written down is lost
        } finally {
            closings.isOver(order.run());
        }
        return witness;
    }

    private void dieIfItIsTime() {
        if (callsUntilDeath == 0) {
            throw new NodeDied();
        }
        callsUntilDeath--;
    }

    private static ClosingOrder order(long run, boolean isContinued) {
        return new ClosingOrder(run, RULE, false, isContinued, 1000, null);
    }

    private static Conversation conversation(String id, Instant lastMessageAt) {
        return new Conversation(new ConversationId(id), ANA, true, null, lastMessageAt, null, lastMessageAt, null);
    }

    /** The end of everything the node was doing. */
    private static final class NodeDied extends Error {}
}
