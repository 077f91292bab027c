package dev.centralita.housekeeping.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.InMemoryDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CloseStaleConversationsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(10));
    private static final Instant JUST_NOW = NOON.minusSeconds(60);
    private static final AgentId ANA = new AgentId("157100");
    private static final AgentId RUI = new AgentId("157101");
    private static final AgentId EVA = new AgentId("157102");
    private static final ClosingRule RULE =
            new ClosingRule(new SilenceRule(THREE_DAYS), Set.of("vendedor"), "Fechado via robô.", false, 0);

    private final InMemoryDesk desk = new InMemoryDesk();
    private final InMemoryClosings closings = new InMemoryClosings();
    private final List<EnlistedAgent> table = new ArrayList<>(List.of(new EnlistedAgent("157100")));
    private final RecordingWitness witness = new RecordingWitness();
    private final Hands hands = new Hands(Runnable::run, 1);
    private final CloseStaleConversations closeStale =
            new CloseStaleConversations(roles -> table, closings, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void a_silence_of_exactly_the_allowed_length_is_closed() {
        desk.holds(silentSince("7", ANA, NOON.minus(THREE_DAYS)));

        ClosingReport report = run(1);

        assertThat(desk.closed()).containsExactly("7");
        assertThat(report.closed()).isEqualTo(1);
        assertThat(witness.decisionAbout("7")).satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.CLOSED);
            assertThat(decision.reason()).isEqualTo(Reason.SILENT_TOO_LONG);
            assertThat(decision.facts())
                    .containsEntry("agent", "157100")
                    .containsEntry("silentSince", "2026-11-17T12:00:00Z")
                    .containsEntry("allowed", "PT72H")
                    .containsEntry("now", "2026-11-20T12:00:00Z")
                    .containsEntry("ruleVersion", RULE.version())
                    .containsEntry("status", "200");
        });
    }

    @Test
    void a_shorter_silence_is_counted_and_left_alone() {
        desk.holds(silentSince("7", ANA, NOON.minus(THREE_DAYS).plusMillis(1)));

        ClosingReport report = run(1);

        assertThat(desk.closed()).isEmpty();
        assertThat(report).isEqualTo(new ClosingReport(1, 1, 0, 0, 0, 0, 0));
        assertThat(witness.decisions()).isEmpty();
    }

    @Test
    void without_a_message_the_beginning_counts() {
        desk.holds(begunAt("7", LONG_AGO));
        desk.holds(begunAt("8", JUST_NOW));

        run(1);

        assertThat(desk.closed()).containsExactly("7");
    }

    @Test
    void without_any_time_it_is_skipped_and_counted() {
        desk.holds(begunAt("7", null));

        ClosingReport report = run(1);

        assertThat(desk.closed()).isEmpty();
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(witness.decisionAbout("7").reason()).isEqualTo(Reason.NO_TIME);
    }

    @Test
    void b18_a_time_in_an_odd_form_is_reported_apart_from_a_missing_one() {
        desk.holds(
                new Conversation(new ConversationId("7"), ANA, true, null, null, null, LONG_AGO, "lastMessage.sendAt"));

        run(1);

        assertThat(desk.closed()).isEmpty();
        assertThat(witness.decisionAbout("7").reason()).isEqualTo(Reason.TIME_UNREADABLE);
    }

    @Test
    void an_id_that_is_no_number_is_skipped_by_that_name() {
        desk.holds(silentSince("7a", ANA, LONG_AGO));

        run(1);

        assertThat(desk.closed()).isEmpty();
        assertThat(witness.decisionAbout("7a").reason()).isEqualTo(Reason.ID_NOT_A_NUMBER);
    }

    @Test
    void one_refusal_does_not_stop_the_run() {
        holdsStale("7", "8");
        desk.refusesToClose("7");

        run(1);

        assertThat(desk.closed()).containsExactly("8");
        assertThat(witness.decisionAbout("7")).satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(decision.reason()).isEqualTo(Reason.REFUSED);
            assertThat(decision.facts()).containsEntry("status", "400");
        });
    }

    @Test
    void one_agent_that_cannot_be_listed_does_not_stop_the_others() {
        enlists(RUI);
        desk.isSilentFor(ANA, new DeskUnavailable("no answer within 10 s", 0));
        desk.holds(silentSince("8", RUI, LONG_AGO));

        run(1);

        assertThat(desk.closed()).containsExactly("8");
        assertThat(witness.decisionAbout("agent 157100").reason()).isEqualTo(Reason.AGENT_UNAVAILABLE);
    }

    @Test
    void a_run_that_can_list_nobody_fails_as_a_whole() {
        enlists(RUI);
        desk.isSilentFor(ANA, new DeskRefused("the key is not accepted", 401));
        desk.isSilentFor(RUI, new DeskRefused("the key is not accepted", 401));

        assertThatThrownBy(() -> run(1)).hasMessage("the key is not accepted");
    }

    @Test
    void b06_the_part_of_a_list_that_could_be_read_is_used() {
        holdsStale("7");
        desk.leavesOutSomeOf(ANA, "page 3 was not answered");

        run(1);

        assertThat(desk.closed()).containsExactly("7");
        assertThat(witness.decisionAbout("agent 157100").reason()).isEqualTo(Reason.LIST_INCOMPLETE);
    }

    @Test
    void b04_a_conversation_listed_for_two_agents_is_closed_once() {
        enlists(ANA);
        enlists(RUI);
        holdsStale("7");

        run(1);

        assertThat(desk.closed()).containsExactly("7");
        assertThat(closings.lines()).hasSize(1);
    }

    @Test
    void b08_a_chat_that_cannot_be_closed_keeps_one_row() {
        holdsStale("7");
        desk.refusesToClose("7");

        run(1);
        run(2);
        ClosingReport third = run(3);

        assertThat(closings.lineOf("7").attempts()).isEqualTo(3);
        assertThat(closings.lineOf("7").state()).isEqualTo(ClosingState.FAILED);
        assertThat(closings.lineOf("7").settlement().error()).isEqualTo("tabulation is mandatory");
        assertThat(third.closed()).isZero();
    }

    @Test
    void a_failed_closing_succeeds_on_the_same_row_later() {
        holdsStale("7");
        desk.doesNotAnswerTheClosingOf("7");
        run(1);
        desk.closesAgain("7");

        run(2);

        assertThat(closings.lineOf("7").state()).isEqualTo(ClosingState.CLOSED);
        assertThat(closings.lineOf("7").settlement().reason()).isEqualTo(Reason.SILENT_TOO_LONG);
    }

    @Test
    void b12_an_agent_without_an_id_does_not_block_the_others() {
        table.add(0, new EnlistedAgent(null));
        table.add(new EnlistedAgent("maria"));
        holdsStale("7");

        ClosingReport report = run(1);

        assertThat(desk.closed()).containsExactly("7");
        assertThat(witness.subjectsOf(Verdict.SKIPPED)).containsExactly("agent NULL", "agent maria");
        assertThat(report.skipped()).isEqualTo(2);
    }

    @Test
    void b13_a_message_between_list_and_closing_keeps_it_open() {
        holdsStale("7", "8");
        desk.justBeforeLookingAgainAt("7", () -> desk.customerWritesIn("7", JUST_NOW));

        run(1);

        assertThat(desk.closed()).containsExactly("8");
        assertThat(closings.lineOf("7").state()).isEqualTo(ClosingState.LEFT_OPEN);
        assertThat(witness.decisionAbout("7").reason()).isEqualTo(Reason.WROTE_MEANWHILE);
    }

    @Test
    void what_moved_to_another_agent_is_left_to_the_next_run() {
        holdsStale("7");
        desk.justBeforeLookingAgainAt("7", () -> desk.movesTo("7", RUI));

        run(1);

        assertThat(desk.closed()).isEmpty();
        assertThat(witness.decisionAbout("7").reason()).isEqualTo(Reason.MOVED_MEANWHILE);
    }

    @Test
    void what_somebody_else_closed_is_not_closed_again() {
        holdsStale("7");
        desk.justBeforeLookingAgainAt("7", () -> desk.somebodyCloses("7"));

        run(1);

        assertThat(desk.closed()).isEmpty();
        assertThat(witness.decisionAbout("7")).satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.CHANGED);
            assertThat(decision.reason()).isEqualTo(Reason.CLOSED_MEANWHILE);
        });
    }

    @Test
    void what_the_platform_forgot_is_gone() {
        holdsStale("7");
        desk.justBeforeLookingAgainAt("7", () -> desk.forgets("7"));

        run(1);

        assertThat(closings.lineOf("7").state()).isEqualTo(ClosingState.GONE);
        assertThat(witness.decisionAbout("7").verdict()).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void b14_an_id_beyond_32_bits_is_closed_like_any_other() {
        holdsStale("9007199254740993");

        run(1);

        assertThat(desk.closed()).containsExactly("9007199254740993");
        assertThat(closings.lineOf("9007199254740993").state()).isEqualTo(ClosingState.CLOSED);
    }

    @Test
    void b15_what_another_living_run_works_on_is_left_to_it() {
        holdsStale("7", "8");
        desk.justBeforeLookingAgainAt("7", () -> {
            desk.justBeforeLookingAgainAt("7", () -> {});
            run(2); // a second run in the middle of the first
        });

        run(1);

        assertThat(desk.closed()).containsExactly("7", "8");
        assertThat(closings.lines()).hasSize(2);
        assertThat(witness.decisions())
                .filteredOn(decision -> decision.reason() == Reason.TAKEN_BY_ANOTHER_RUN)
                .hasSize(2);
    }

    @Test
    void b19_agents_take_turns_and_another_comes_first_each_run() {
        enlists(RUI);
        enlists(EVA);
        desk.holds(silentSince("11", ANA, LONG_AGO));
        desk.holds(silentSince("12", ANA, LONG_AGO.plusSeconds(1)));
        desk.holds(silentSince("13", ANA, LONG_AGO.plusSeconds(2)));
        desk.holds(silentSince("21", RUI, LONG_AGO));
        desk.holds(silentSince("31", EVA, LONG_AGO));
        desk.holds(silentSince("32", EVA, LONG_AGO.plusSeconds(1)));

        run(0);

        assertThat(desk.closed()).containsExactly("11", "21", "31", "12", "32", "13");
        assertThat(FairOrder.rotated(List.of(ANA, RUI, EVA), 7)).containsExactly(RUI, EVA, ANA);
    }

    @Test
    void beyond_the_limit_nothing_is_closed_and_each_is_named() {
        holdsStale("7", "8", "9");

        closeStale.at(desk, new ClosingOrder(1, RULE, false, false, 2, null), witness, hands);

        assertThat(desk.closed()).containsExactly("7", "8");
        assertThat(witness.decisionAbout("9").reason()).isEqualTo(Reason.LIMIT_REACHED);
    }

    @Test
    void what_failed_before_cannot_use_up_the_limit() {
        holdsStale("7", "8", "9");
        desk.refusesToClose("7");
        desk.refusesToClose("8");
        run(1);
        desk.holds(silentSince("10", ANA, LONG_AGO.plusSeconds(60)));

        closeStale.at(desk, new ClosingOrder(2, RULE, false, false, 1, null), witness, hands);

        assertThat(desk.closed()).containsExactly("9", "10");
    }

    @Test
    void a_rehearsal_names_the_set_and_touches_nothing() {
        enlists(RUI);
        holdsStale("7", "8");
        desk.holds(silentSince("9", RUI, LONG_AGO));
        desk.holds(silentSince("10", RUI, JUST_NOW));

        rehearse(1);

        assertThat(witness.subjectsOf(Verdict.WOULD_CLOSE)).containsExactlyInAnyOrder("7", "8", "9");
        assertThat(desk.closed()).isEmpty();
        assertThat(closings.lines()).isEmpty();
    }

    @Test
    void acting_on_a_rehearsal_closes_exactly_its_set_less_what_changed() {
        IntStream.rangeClosed(1, 8).forEach(number -> holdsStale(Integer.toString(number)));
        rehearse(1);
        Set<String> previewed = Set.copyOf(witness.subjectsOf(Verdict.WOULD_CLOSE));
        holdsStale("9");
        desk.customerWritesIn("1", JUST_NOW);
        desk.somebodyCloses("2");
        desk.forgets("3");
        desk.movesTo("4", RUI);
        RecordingWitness second = new RecordingWitness();

        closeStale.at(desk, confinedTo(2, previewed), second, hands);

        assertThat(desk.closed()).containsExactly("5", "6", "7", "8");
        assertThat(second.subjectsOf(Verdict.CHANGED)).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(second.decisionAbout("1").reason()).isEqualTo(Reason.WROTE_MEANWHILE);
        assertThat(second.decisionAbout("2").reason()).isEqualTo(Reason.CLOSED_MEANWHILE);
        assertThat(second.decisionAbout("3").reason()).isEqualTo(Reason.GONE);
        assertThat(second.decisionAbout("4").reason()).isEqualTo(Reason.MOVED_MEANWHILE);
    }

    @Test
    void a_confined_run_finds_what_a_broken_list_left_out() {
        enlists(RUI);
        holdsStale("7");
        desk.holds(silentSince("8", RUI, LONG_AGO));
        desk.isSilentFor(ANA, new DeskUnavailable("no answer", 0));

        closeStale.at(desk, confinedTo(1, Set.of("7")), witness, hands);

        assertThat(desk.closed()).containsExactly("7");
    }

    @Test
    void a_run_held_back_closes_nothing() {
        holdsStale("7", "8", "9");
        witness.permitsAtMost(2);

        assertThatThrownBy(() -> run(1)).hasMessageContaining("3 conversations");

        assertThat(desk.closed()).isEmpty();
        assertThat(closings.lines()).isEmpty();
    }

    @Test
    void a_stop_is_heard_between_two_conversations() {
        holdsStale("7", "8", "9");
        witness.stopsWhen(seen -> desk.closed().size() == 2);

        run(1);

        assertThat(desk.closed()).containsExactly("7", "8");
        assertThat(closings.lineOf("9").state()).isEqualTo(ClosingState.LEFT_OPEN);
        assertThat(witness.decisionAbout("9").reason()).isEqualTo(Reason.RUN_STOPPED);
    }

    @Test
    void what_was_stopped_is_closed_by_the_next_run_on_the_same_row() {
        holdsStale("7", "8", "9");
        witness.stopsWhen(seen -> desk.closed().size() == 2);
        run(1);
        witness.stopsWhen(seen -> false);

        run(2);

        assertThat(desk.closed()).containsExactly("7", "8", "9");
        assertThat(closings.lineOf("9").state()).isEqualTo(ClosingState.CLOSED);
    }

    @Test
    void progress_counts_agents_and_then_conversations() {
        holdsStale("7", "8");

        run(1);

        assertThat(witness.phases()).containsExactly("collecting 1", "closing 2");
        assertThat(witness.steps()).isEqualTo(3);
    }

    @Test
    void a_closing_whose_answer_was_lost_is_confirmed_and_not_repeated() {
        holdsStale("7");
        desk.closesUnheard("7");
        run(1);
        assertThat(closings.lineOf("7").state()).isEqualTo(ClosingState.FAILED);

        run(2);

        assertThat(desk.closed()).containsExactly("7");
        assertThat(closings.lineOf("7").state()).isEqualTo(ClosingState.CLOSED);
        assertThat(witness.decisionAbout("7").reason()).isEqualTo(Reason.CLOSING_CONFIRMED);
    }

    @Test
    void the_tabulation_of_the_conversation_goes_along_and_none_is_zero() {
        holdsStale("7");
        desk.holds(
                new Conversation(new ConversationId("8"), ANA, true, "não informado", LONG_AGO, null, LONG_AGO, null));

        run(1);

        assertThat(closings.lineOf("7").settlement().reservation().candidate().tabulation())
                .isEqualTo(41);
        assertThat(closings.lineOf("8").settlement().reservation().candidate().tabulation())
                .isZero();
    }

    @Test
    void many_hands_close_each_conversation_once() {
        enlists(RUI);
        enlists(EVA);
        List<AgentId> agents = List.of(ANA, RUI, EVA);
        List<String> all =
                IntStream.rangeClosed(1, 700).mapToObj(Integer::toString).toList();
        all.forEach(id -> desk.holds(silentSince(id, agents.get(Integer.parseInt(id) % 3), LONG_AGO)));
        ExecutorService pool = Executors.newFixedThreadPool(7);
        try {
            closings.lives(1);

            ClosingReport report = closeStale.at(desk, order(1), witness, new Hands(pool, 8));

            assertThat(report.closed()).isEqualTo(700);
            assertThat(desk.closed()).containsExactlyInAnyOrderElementsOf(all);
            assertThat(closings.lines())
                    .hasSize(700)
                    .allSatisfy(line -> assertThat(line.state()).isEqualTo(ClosingState.CLOSED));
        } finally {
            pool.shutdownNow();
        }
    }

    private ClosingReport run(long number) {
        closings.lives(number);
        try {
            return closeStale.at(desk, order(number), witness, hands);
        } finally {
            closings.isOver(number);
        }
    }

    private void rehearse(long number) {
        closeStale.at(desk, new ClosingOrder(number, RULE, true, false, 1000, null), witness, hands);
    }

    private static ClosingOrder order(long number) {
        return new ClosingOrder(number, RULE, false, false, 1000, null);
    }

    private static ClosingOrder confinedTo(long number, Set<String> ids) {
        return new ClosingOrder(
                number,
                RULE,
                false,
                false,
                1000,
                Set.copyOf(ids.stream().map(ConversationId::new).toList()));
    }

    private void enlists(AgentId agent) {
        table.add(new EnlistedAgent(agent.value()));
    }

    private void holdsStale(String... ids) {
        Stream.of(ids).forEach(id -> desk.holds(silentSince(id, ANA, LONG_AGO)));
    }

    private static Conversation silentSince(String id, AgentId agent, Instant moment) {
        return new Conversation(
                new ConversationId(id),
                agent,
                true,
                "41",
                moment,
                LocalDateTime.ofInstant(moment, ZoneOffset.UTC),
                moment,
                null);
    }

    private static Conversation begunAt(String id, Instant moment) {
        return new Conversation(new ConversationId(id), ANA, true, null, null, null, moment, null);
    }
}
