package dev.centralita.web.telephony.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.telephony.indicator.Attendance;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.telephony.indicator.Targets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SharedAnswersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final IndicatorQuestion BY_QUEUE = question(Split.QUEUE);
    private static final IndicatorQuestion BY_AGENT = question(Split.AGENT);

    private final AtomicInteger asked = new AtomicInteger();
    private Supplier<List<IndicatorRow>> meanwhile = List::of;
    private final SharedAnswers answers = new SharedAnswers(new IndicatorLedger() {
        @Override
        public List<IndicatorRow> answer(IndicatorQuestion question) {
            asked.incrementAndGet();
            return meanwhile.get();
        }

        @Override
        public boolean sumUp(Targets targets) {
            return false;
        }
    });

    @Test
    void whoever_asks_meanwhile_gets_the_same_answer() throws Exception {
        List<IndicatorRow> rows = List.of(new IndicatorRow(NOON, "sales", Figures.NONE, Attendance.NONE));
        FutureTask<List<IndicatorRow>> other = new FutureTask<>(() -> answers.to(BY_QUEUE));
        meanwhile = () -> {
            startAndAwaitWaiting(other);
            return rows;
        };

        assertThat(answers.to(BY_QUEUE)).isSameAs(rows);
        assertThat(other.get()).isSameAs(rows);
        assertThat(asked).hasValue(1);
    }

    @Test
    void another_question_is_asked_beside_it() {
        meanwhile = () -> {
            meanwhile = List::of;
            return answers.to(BY_AGENT);
        };

        answers.to(BY_QUEUE);

        assertThat(asked).hasValue(2);
    }

    @Test
    void what_was_answered_is_asked_anew_also_after_a_failure() {
        DatabaseAway away = new DatabaseAway("callcenter", new IllegalStateException());
        meanwhile = () -> {
            throw away;
        };

        assertThatThrownBy(() -> answers.to(BY_QUEUE)).isSameAs(away);
        meanwhile = List::of;

        assertThat(answers.to(BY_QUEUE)).isEmpty();
        assertThat(answers.to(BY_QUEUE)).isEmpty();
        assertThat(asked).hasValue(3);
    }

    private static void startAndAwaitWaiting(FutureTask<?> task) {
        Thread thread = new Thread(task);
        thread.start();
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private static IndicatorQuestion question(Split split) {
        return new IndicatorQuestion(NOON, NOON.plusSeconds(3_600), ZoneOffset.UTC, Grain.WHOLE, split, null, null);
    }
}
