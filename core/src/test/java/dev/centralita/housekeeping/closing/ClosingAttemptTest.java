package dev.centralita.housekeeping.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ClosingReceipt;
import dev.centralita.housekeeping.ClosingReceipt.Ending;
import dev.centralita.housekeeping.ClosingWords;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.OpenConversations;
import dev.centralita.shared.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the second look and the platform's answer make of a closing. */
class ClosingAttemptTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(10));
    private static final AgentId ANA = new AgentId("157100");
    private static final ConversationId SEVEN = new ConversationId("7");
    private static final ClosingRule RULE =
            new ClosingRule(new SilenceRule(Duration.ofDays(3)), Set.of("vendedor"), "Fechado via robô.", false, 0);

    private Supplier<Optional<Conversation>> look = () -> Optional.of(open(ANA, LONG_AGO));
    private Supplier<ClosingReceipt> answer = () -> new ClosingReceipt(200, Ending.CLOSED);

    @Test
    void a_conversation_that_is_as_it_was_is_closed() {
        assertEnds(1, ClosingState.CLOSED, Reason.SILENT_TOO_LONG, 200);
    }

    @Test
    void one_the_platform_shows_without_agent_is_closed_too() {
        look = () -> Optional.of(open(null, LONG_AGO));

        assertEnds(1, ClosingState.CLOSED, Reason.SILENT_TOO_LONG, 200);
    }

    @Test
    void one_that_another_agent_has_by_now_is_left_to_that_agent() {
        look = () -> Optional.of(open(new AgentId("157101"), LONG_AGO));

        assertEnds(1, ClosingState.LEFT_OPEN, Reason.MOVED_MEANWHILE, null);
    }

    @Test
    void one_with_a_newer_message_stays_open_even_if_that_is_old_as_well() {
        look = () -> Optional.of(open(ANA, LONG_AGO.plusSeconds(1)));

        assertEnds(1, ClosingState.LEFT_OPEN, Reason.WROTE_MEANWHILE, null);
    }

    @Test
    void one_with_a_young_message_stays_open() {
        look = () -> Optional.of(open(ANA, NOON.minusSeconds(60)));

        assertEnds(1, ClosingState.LEFT_OPEN, Reason.WROTE_MEANWHILE, null);
    }

    @Test
    void one_whose_times_are_gone_at_the_second_look_stays_open() {
        look = () -> Optional.of(new Conversation(SEVEN, ANA, true, null, null, null, null, null));

        assertEnds(1, ClosingState.LEFT_OPEN, Reason.NO_TIME, null);
    }

    @Test
    void one_whose_time_cannot_be_read_at_the_second_look_stays_open() {
        look = () -> Optional.of(new Conversation(SEVEN, ANA, true, null, null, null, LONG_AGO, "lastMessage.sendAt"));

        assertEnds(1, ClosingState.LEFT_OPEN, Reason.TIME_UNREADABLE, null);
    }

    @Test
    void one_that_is_closed_is_somebody_else_s_doing_unless_we_tried_before() {
        look = () -> Optional.of(new Conversation(SEVEN, ANA, false, null, LONG_AGO, null, null, null));

        assertEnds(1, ClosingState.CLOSED, Reason.CLOSED_MEANWHILE, null);
        assertEnds(2, ClosingState.CLOSED, Reason.CLOSING_CONFIRMED, null);
    }

    @Test
    void one_that_turns_out_closed_when_we_close_it_is_told_apart_likewise() {
        answer = () -> new ClosingReceipt(409, Ending.CLOSED_BEFORE);

        assertEnds(1, ClosingState.CLOSED, Reason.CLOSED_MEANWHILE, 409);
        assertEnds(2, ClosingState.CLOSED, Reason.CLOSING_CONFIRMED, 409);
    }

    @Test
    void one_the_platform_does_not_know_is_gone_whenever_it_says_so() {
        answer = () -> new ClosingReceipt(404, Ending.GONE);
        assertEnds(1, ClosingState.GONE, Reason.GONE, 404);

        look = Optional::empty;
        assertEnds(1, ClosingState.GONE, Reason.GONE, 404);

        look = () -> {
            throw new DeskRefused("no such chat", 404);
        };
        assertEnds(1, ClosingState.GONE, Reason.GONE, 404);
    }

    @Test
    void a_refusal_is_kept_with_its_status_and_its_words() {
        answer = () -> {
            throw new DeskRefused("tabulation is mandatory", 400);
        };

        assertThat(settled(1).error()).isEqualTo("tabulation is mandatory");
        assertEnds(1, ClosingState.FAILED, Reason.REFUSED, 400);
    }

    @Test
    void an_answer_that_never_came_has_no_status() {
        answer = () -> {
            throw new DeskUnavailable("the line was cut", 0);
        };

        assertEnds(1, ClosingState.FAILED, Reason.UNAVAILABLE, null);
    }

    @Test
    void an_answer_of_a_platform_in_trouble_has_one() {
        answer = () -> {
            throw new DeskUnavailable("out of order", 503);
        };

        assertEnds(1, ClosingState.FAILED, Reason.UNAVAILABLE, 503);
    }

    private void assertEnds(int attempt, ClosingState state, Reason reason, @Nullable Integer status) {
        assertThat(settled(attempt))
                .extracting(Settlement::state, Settlement::reason, Settlement::httpStatus, Settlement::at)
                .containsExactly(state, reason, status, NOON);
    }

    private Settlement settled(int attempt) {
        return new ClosingAttempt(new Desk(), RULE, Clock.fixed(NOON, ZoneOffset.UTC))
                .on(new Reservation(1, new Candidate(SEVEN, ANA, 0, LONG_AGO, null), attempt));
    }

    private static Conversation open(@Nullable AgentId agent, Instant lastMessage) {
        return new Conversation(SEVEN, agent, true, null, lastMessage, null, null, null);
    }

    /** Answers what the test wants. */
    private final class Desk implements ConversationDesk {

        @Override
        public DeskName name() {
            return new DeskName("huggy");
        }

        @Override
        public Optional<Sentence> whyOff() {
            return Optional.empty();
        }

        @Override
        public int callsAtOnce() {
            return 1;
        }

        @Override
        public OpenConversations openConversationsOf(AgentId agent) {
            throw new UnsupportedOperationException("an attempt lists nothing");
        }

        @Override
        public Optional<Conversation> find(ConversationId id) {
            return look.get();
        }

        @Override
        public ClosingReceipt close(ConversationId id, ClosingWords words) {
            return answer.get();
        }
    }
}
