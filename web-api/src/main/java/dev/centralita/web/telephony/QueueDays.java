package dev.centralita.web.telephony;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every queue did since midnight, asked anew every few seconds however many look. While the database is away, what
 * was known of the same day stands.
 */
@ApplicationScoped
class QueueDays {

    static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(4);

    private record Answer(Instant at, Instant midnight, Map<String, Figures> queues) {}

    private final IndicatorLedger ledger;
    private final Map<ZoneId, Answer> answers = new ConcurrentHashMap<>();

    @Inject
    QueueDays(IndicatorLedger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    QueueDays() {
        this.ledger = null;
    }

    /** By the queue's name. */
    Map<String, Figures> asOf(Instant now, ZoneId zone) {
        Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return answers.compute(
                        zone,
                        (same, before) -> isGood(before, now, midnight) ? before : ask(now, zone, midnight, before))
                .queues();
    }

    private static boolean isGood(@Nullable Answer before, Instant now, Instant midnight) {
        return before != null
                && before.midnight().equals(midnight)
                && now.isBefore(before.at().plus(BETWEEN_QUESTIONS));
    }

    private Answer ask(Instant now, ZoneId zone, Instant midnight, @Nullable Answer before) {
        IndicatorQuestion question =
                new IndicatorQuestion(midnight, now.plusSeconds(1), zone, Grain.WHOLE, Split.QUEUE, null, null);
        try {
            return new Answer(
                    now,
                    midnight,
                    ledger.answer(question).stream()
                            .filter(row -> row.of() != null)
                            .collect(Collectors.toMap(row -> String.valueOf(row.of()), IndicatorRow::figures)));
        } catch (DatabaseAway away) {
            boolean isOfToday = before != null && before.midnight().equals(midnight);
            return new Answer(now, midnight, isOfToday && before != null ? before.queues() : Map.of());
        }
    }
}
