package dev.centralita.web.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Targets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueDaysTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private final FakeLedger ledger = new FakeLedger();
    private final QueueDays days = new QueueDays(ledger);

    @Test
    void many_who_look_are_one_question() {
        days.asOf(NOON, ZoneOffset.UTC);
        days.asOf(NOON.plusSeconds(1), ZoneOffset.UTC);
        assertThat(ledger.questions).hasSize(1);

        days.asOf(NOON.plus(QueueDays.BETWEEN_QUESTIONS), ZoneOffset.UTC);

        assertThat(ledger.questions).hasSize(2);
    }

    @Test
    void each_zone_has_its_own_midnight() {
        days.asOf(NOON, ZoneOffset.UTC);
        days.asOf(NOON, SAO_PAULO);

        assertThat(ledger.questions)
                .extracting(IndicatorQuestion::from)
                .containsExactly(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-02T03:00:00Z"));
    }

    @Test
    void while_the_database_is_away_what_was_known_of_the_day_stands() {
        assertThat(days.asOf(NOON, ZoneOffset.UTC)).containsKey("sales");
        ledger.isAway = true;

        assertThat(days.asOf(NOON.plusSeconds(60), ZoneOffset.UTC)).containsKey("sales");
        assertThat(days.asOf(NOON.plus(Duration.ofDays(1)), ZoneOffset.UTC)).isEmpty();
    }

    private static final class FakeLedger implements IndicatorLedger {

        private final List<IndicatorQuestion> questions = new ArrayList<>();
        private boolean isAway;

        @Override
        public boolean sumUp(Targets targets) {
            return false;
        }

        @Override
        public List<IndicatorRow> answer(IndicatorQuestion question) {
            questions.add(question);
            if (isAway) {
                throw new DatabaseAway("callcenter", new IllegalStateException("gone"));
            }
            return List.of(new IndicatorRow(question.from(), "sales", Figures.NONE));
        }
    }
}
