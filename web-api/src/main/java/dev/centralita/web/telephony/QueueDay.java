package dev.centralita.web.telephony;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.Threads;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * What every queue of a PBX did since one midnight, asked anew every few seconds however many look. Whoever looks waits for the
 * database only where nothing worth showing is known; otherwise it is asked beside, so that one that is away, which takes
 * seconds to find out, holds up nobody, and what was known stands.
 */
final class QueueDay {

    static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(4);

    /** Figures that nobody looked at for so long are asked anew before they are shown. */
    static final Duration STALE = Duration.ofSeconds(20);

    /** What was answered, and when that was known. */
    private record Answer(Instant at, boolean isFromDatabase, Map<String, Figures> queues) {

        boolean isYoungerThan(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }

    private final Instant midnight;
    private final ZoneId zone;
    private final PbxName pbx;
    private final IndicatorLedger ledger;
    private final Threads threads;
    private final Clock clock;
    private final AtomicBoolean isAsking = new AtomicBoolean();
    private volatile Answer known = new Answer(Instant.MIN, true, Map.of());

    QueueDay(Instant midnight, ZoneId zone, PbxName pbx, IndicatorLedger ledger, Threads threads, Clock clock) {
        this.midnight = midnight;
        this.zone = zone;
        this.pbx = pbx;
        this.ledger = ledger;
        this.threads = threads;
        this.clock = clock;
    }

    /** By the queue's name. */
    Map<String, Figures> figures() {
        Answer answer = known;
        if (answer.isFromDatabase() && !answer.isYoungerThan(STALE, clock.instant())) {
            askNow();
        } else if (!answer.isYoungerThan(BETWEEN_QUESTIONS, clock.instant())) {
            askBeside();
        }
        return known.queues();
    }

    /** One asks, and those who came meanwhile take the answer. */
    private synchronized void askNow() {
        if (!known.isYoungerThan(BETWEEN_QUESTIONS, clock.instant())) {
            ask();
        }
    }

    private void askBeside() {
        if (isAsking.compareAndSet(false, true)) {
            threads.execute(() -> {
                try {
                    ask();
                } finally {
                    isAsking.set(false);
                }
            });
        }
    }

    private void ask() {
        try {
            Map<String, Figures> queues = ledger.answer(question()).stream()
                    .filter(row -> row.of() != null)
                    .collect(Collectors.toMap(row -> String.valueOf(row.of()), IndicatorRow::figures));
            known = new Answer(clock.instant(), true, queues);
        } catch (DatabaseAway away) {
            known = new Answer(clock.instant(), false, known.queues());
        }
    }

    private IndicatorQuestion question() {
        return new IndicatorQuestion(
                midnight, clock.instant().plusSeconds(1), zone, Grain.WHOLE, Split.QUEUE, pbx.value(), null, null);
    }
}
