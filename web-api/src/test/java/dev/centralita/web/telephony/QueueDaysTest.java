package dev.centralita.web.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.MovableClock;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Targets;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueDaysTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private final FakeLedger ledger = new FakeLedger();
    private final Deque<Runnable> beside = new ArrayDeque<>();
    private final MovableClock clock = new MovableClock(NOON);
    private final QueueDays days = new QueueDays(ledger, beside::add, clock);

    @Test
    void many_who_look_are_one_question() {
        look();
        clock.passes(Duration.ofSeconds(1));
        look();

        assertThat(ledger.questions).hasSize(1);
        assertThat(beside).isEmpty();
    }

    @Test
    void nobody_waits_for_what_is_asked_anew() {
        look();
        clock.passes(QueueDay.BETWEEN_QUESTIONS);
        ledger.offered = 7;

        assertThat(look().get("sales").offered()).isZero();
        assertThat(look().get("sales").offered()).isZero();
        assertThat(beside).as("however many look, it is asked once").hasSize(1);
        beside.remove().run();

        assertThat(look().get("sales").offered()).isEqualTo(7);
    }

    @Test
    void what_nobody_looked_at_for_long_is_asked_before_it_is_shown() {
        look();
        clock.passes(QueueDay.STALE);
        ledger.offered = 7;

        assertThat(look().get("sales").offered()).isEqualTo(7);
    }

    @Test
    void each_zone_has_its_own_midnight() {
        look();
        days.asOf(clock.instant(), SAO_PAULO, MAIN);

        assertThat(ledger.questions)
                .extracting(IndicatorQuestion::from)
                .containsExactly(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-02T03:00:00Z"));
    }

    @Test
    void each_pbx_has_queues_of_its_own() {
        days.asOf(NOON, SAO_PAULO, MAIN);
        days.asOf(NOON, SAO_PAULO, new PbxName("branch"));

        assertThat(ledger.questions).extracting(IndicatorQuestion::pbx).containsExactly("main", "branch");
    }

    @Test
    void zones_of_one_midnight_are_one_question() {
        days.asOf(NOON, SAO_PAULO, MAIN);
        days.asOf(NOON, ZoneId.of("America/Argentina/Buenos_Aires"), MAIN);

        assertThat(ledger.questions).hasSize(1);
    }

    @Test
    void while_the_database_is_away_what_was_known_of_the_day_stands() {
        assertThat(look()).containsKey("sales");
        ledger.isAway = true;
        clock.passes(Duration.ofSeconds(60));

        assertThat(look()).containsKey("sales");
        clock.passes(Duration.ofDays(1));

        assertThat(look()).isEmpty();
    }

    /** To find out that it is away takes longer than answers last. */
    @Test
    void a_database_that_is_away_holds_up_one_look_only() {
        ledger.isAway = true;
        ledger.takes = Duration.ofSeconds(5);
        look();
        assertThat(ledger.questions).hasSize(1);

        clock.passes(Duration.ofSeconds(1));
        look();
        assertThat(beside).as("the answer counts from when it was known").isEmpty();

        clock.passes(Duration.ofMinutes(10));
        look();
        assertThat(ledger.questions).hasSize(1);
        beside.remove().run();
        assertThat(ledger.questions).hasSize(2);
    }

    private Map<String, Figures> look() {
        return days.asOf(clock.instant(), ZoneOffset.UTC, MAIN);
    }

    private final class FakeLedger implements IndicatorLedger {

        private final List<IndicatorQuestion> questions = new ArrayList<>();
        private boolean isAway;
        private long offered;
        private Duration takes = Duration.ZERO;

        @Override
        public boolean sumUp(Targets targets) {
            return false;
        }

        @Override
        public List<IndicatorRow> answer(IndicatorQuestion question) {
            questions.add(question);
            clock.passes(takes);
            if (isAway) {
                throw new DatabaseAway("callcenter", new IllegalStateException("gone"));
            }
            Figures figures = new Figures(offered, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, 0);
            return List.of(new IndicatorRow(question.from(), "sales", figures));
        }
    }
}
