package dev.centralita.housekeeping.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every log of closings promises to the runs that write it. */
public abstract class ClosingsContract {

    protected static final DeskName HUGGY = new DeskName("huggy");
    protected static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    protected static final Instant LAST_WORD = NOON.minus(Duration.ofDays(4));

    /** The log under test, empty. */
    protected abstract Closings closings();

    /** From now on the run with this number is being executed somewhere. */
    protected abstract void lives(long run);

    /** The run with this number has ended, one way or another. */
    protected abstract void isOver(long run);

    @Test
    void a_candidate_is_given_to_the_run_that_asks_first() {
        lives(1);
        lives(2);

        List<Reservation> first = closings().reserve(HUGGY, order(1), List.of(candidate("7")), NOON);
        List<Reservation> second = closings().reserve(HUGGY, order(2), List.of(candidate("7")), NOON);

        assertThat(first).singleElement().satisfies(reservation -> {
            assertThat(reservation.candidate()).isEqualTo(candidate("7"));
            assertThat(reservation.attempt()).isEqualTo(1);
        });
        assertThat(second).isEmpty();
    }

    @Test
    void reservations_come_in_the_order_of_the_candidates() {
        lives(1);

        List<Reservation> given =
                closings().reserve(HUGGY, order(1), List.of(candidate("9"), candidate("3"), candidate("5")), NOON);

        assertThat(given)
                .extracting(reservation -> reservation.candidate().id().value())
                .containsExactly("9", "3", "5");
    }

    @Test
    void b14_an_id_beyond_32_bits_is_kept_like_any_other() {
        lives(1);

        List<Reservation> given = closings().reserve(HUGGY, order(1), List.of(candidate("9007199254740993")), NOON);
        settle(given, ClosingState.CLOSED, Reason.SILENT_TOO_LONG);

        assertThat(closings().settledBy(1))
                .extracting(settled -> settled.reservation().candidate().id().value())
                .containsExactly("9007199254740993");
    }

    @Test
    void a_row_left_pending_by_a_run_that_is_over_is_taken_up() {
        lives(1);
        closings().reserve(HUGGY, order(1), List.of(candidate("7")), NOON);
        isOver(1);
        lives(2);

        List<Reservation> taken = closings().takeUnfinished(HUGGY, order(2));

        assertThat(taken).singleElement().satisfies(reservation -> {
            assertThat(reservation.candidate()).isEqualTo(candidate("7"));
            assertThat(reservation.attempt()).isEqualTo(2);
        });
    }

    @Test
    void a_row_pending_in_a_living_run_is_left_to_it() {
        lives(1);
        closings().reserve(HUGGY, order(1), List.of(candidate("7")), NOON);
        lives(2);

        assertThat(closings().takeUnfinished(HUGGY, order(2))).isEmpty();
        assertThat(closings().takeUnfinished(HUGGY, order(1))).hasSize(1);
    }

    @Test
    void a_run_confined_to_some_takes_up_only_those() {
        lives(1);
        closings().reserve(HUGGY, order(1), List.of(candidate("7"), candidate("8")), NOON);
        isOver(1);
        lives(2);

        List<Reservation> taken = closings().takeUnfinished(HUGGY, confined(2, "8"));

        assertThat(taken)
                .extracting(reservation -> reservation.candidate().id().value())
                .containsExactly("8");
    }

    @Test
    void a_settled_row_is_not_unfinished() {
        lives(1);
        settle(closings().reserve(HUGGY, order(1), List.of(candidate("7")), NOON), ClosingState.FAILED, Reason.REFUSED);
        isOver(1);
        lives(2);

        assertThat(closings().takeUnfinished(HUGGY, order(2))).isEmpty();
        assertThat(closings().failedAt(HUGGY)).containsExactly(new ConversationId("7"));
    }

    @Test
    void a_row_whose_last_attempt_got_no_answer_is_taken_up_on_demand() {
        lives(1);
        List<Reservation> given =
                closings().reserve(HUGGY, order(1), List.of(candidate("7"), candidate("8"), candidate("9")), NOON);
        settle(given.subList(0, 2), ClosingState.FAILED, Reason.UNAVAILABLE);
        settle(given.subList(2, 3), ClosingState.FAILED, Reason.REFUSED);
        isOver(1);
        lives(2);

        List<Reservation> taken =
                closings().takeUnheard(HUGGY, order(2), List.of(new ConversationId("8"), new ConversationId("9")));

        assertThat(taken).singleElement().satisfies(reservation -> {
            assertThat(reservation.candidate()).isEqualTo(candidate("8"));
            assertThat(reservation.attempt()).isEqualTo(2);
        });
    }

    @Test
    void b08_what_failed_is_tried_again_on_the_same_row() {
        lives(1);
        List<Reservation> first = closings().reserve(HUGGY, order(1), List.of(candidate("7")), NOON);
        settle(first, ClosingState.FAILED, Reason.REFUSED);
        lives(2);

        List<Reservation> second = closings().reserve(HUGGY, order(2), List.of(candidate("7")), NOON);

        assertThat(second).singleElement().satisfies(reservation -> {
            assertThat(reservation.row()).isEqualTo(first.get(0).row());
            assertThat(reservation.attempt()).isEqualTo(2);
        });
    }

    @Test
    void a_later_silence_of_the_same_conversation_has_a_row_of_its_own() {
        lives(1);
        List<Reservation> first = closings().reserve(HUGGY, order(1), List.of(candidate("7")), NOON);
        settle(first, ClosingState.LEFT_OPEN, Reason.WROTE_MEANWHILE);

        List<Reservation> second =
                closings().reserve(HUGGY, order(1), List.of(candidate("7", LAST_WORD.plus(Duration.ofHours(5)))), NOON);

        assertThat(second).singleElement().satisfies(reservation -> {
            assertThat(reservation.row()).isNotEqualTo(first.get(0).row());
            assertThat(reservation.attempt()).isEqualTo(1);
        });
    }

    @Test
    void a_closing_recorded_after_the_list_was_made_is_believed() {
        lives(1);
        settle(
                closings().reserve(HUGGY, order(1), List.of(candidate("7")), NOON),
                ClosingState.CLOSED,
                Reason.SILENT_TOO_LONG);
        lives(2);

        assertThat(closings().reserve(HUGGY, order(2), List.of(candidate("7")), NOON.minusSeconds(1)))
                .isEmpty();
        assertThat(closings().reserve(HUGGY, order(2), List.of(candidate("7")), NOON.plusSeconds(60)))
                .singleElement()
                .satisfies(reservation -> assertThat(reservation.attempt()).isEqualTo(2));
    }

    @Test
    void an_outcome_of_an_earlier_attempt_changes_nothing() {
        lives(1);
        List<Reservation> first = closings().reserve(HUGGY, order(1), List.of(candidate("7")), NOON);
        isOver(1);
        lives(2);
        List<Reservation> second = closings().takeUnfinished(HUGGY, order(2));
        settle(second, ClosingState.CLOSED, Reason.CLOSING_CONFIRMED);

        settle(first, ClosingState.FAILED, Reason.UNAVAILABLE);

        assertThat(closings().settledBy(2)).singleElement().satisfies(settled -> {
            assertThat(settled.state()).isEqualTo(ClosingState.CLOSED);
            assertThat(settled.reason()).isEqualTo(Reason.CLOSING_CONFIRMED);
        });
        assertThat(closings().settledBy(1)).isEmpty();
    }

    @Test
    void an_outcome_is_read_back_as_it_was_kept() {
        lives(1);
        Reservation reservation = closings()
                .reserve(HUGGY, order(1), List.of(candidate("7")), NOON)
                .get(0);
        Settlement outcome =
                new Settlement(reservation, ClosingState.FAILED, Reason.REFUSED, 400, "tabulation is mandatory", NOON);

        closings().settle(List.of(outcome));

        assertThat(closings().settledBy(1)).containsExactly(outcome);
    }

    protected static ClosingOrder order(long run) {
        return new ClosingOrder(run, rule(), false, false, 1000, null);
    }

    private static ClosingOrder confined(long run, String... ids) {
        return new ClosingOrder(
                run,
                rule(),
                false,
                false,
                1000,
                Set.copyOf(Arrays.stream(ids).map(ConversationId::new).toList()));
    }

    protected static Candidate candidate(String id) {
        return candidate(id, LAST_WORD);
    }

    private static Candidate candidate(String id, Instant silentSince) {
        return new Candidate(
                new ConversationId(id),
                new AgentId("157100"),
                41,
                silentSince,
                LocalDateTime.parse("2026-11-16T09:00:00"));
    }

    protected void settle(List<Reservation> reservations, ClosingState state, Reason reason) {
        closings()
                .settle(reservations.stream()
                        .map(reservation -> new Settlement(reservation, state, reason, 200, null, NOON))
                        .toList());
    }

    private static ClosingRule rule() {
        return new ClosingRule(new SilenceRule(Duration.ofDays(3)), Set.of("vendedor"), "Fechado via robô.", false, 0);
    }
}
