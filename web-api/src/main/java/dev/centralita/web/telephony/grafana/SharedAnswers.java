package dev.centralita.web.telephony.grafana;

import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A dashboard's panels ask for themselves, some of them the same: whoever asks what is being answered gets that answer. */
@ApplicationScoped
class SharedAnswers {

    private final IndicatorLedger ledger;
    private final Map<IndicatorQuestion, FutureTask<List<IndicatorRow>>> underWay = new ConcurrentHashMap<>();

    @Inject
    SharedAnswers(IndicatorLedger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    SharedAnswers() {
        this.ledger = null;
    }

    List<IndicatorRow> to(IndicatorQuestion question) {
        FutureTask<List<IndicatorRow>> mine = new FutureTask<>(() -> ledger.answer(question));
        FutureTask<List<IndicatorRow>> others = underWay.putIfAbsent(question, mine);
        if (others != null) {
            return answerOf(others);
        }
        try {
            mine.run();
        } finally {
            underWay.remove(question, mine);
        }
        return answerOf(mine);
    }

    private static List<IndicatorRow> answerOf(FutureTask<List<IndicatorRow>> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("indicators are not answered", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("indicators are not answered, because the server stops", stopped);
        }
    }
}
