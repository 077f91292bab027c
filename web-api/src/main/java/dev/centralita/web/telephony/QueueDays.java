package dev.centralita.web.telephony;

import dev.centralita.shared.Threads;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.IndicatorLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** What every queue did since midnight, whoever's midnight is meant. */
@ApplicationScoped
class QueueDays {

    static final int MOST = 50;

    private final IndicatorLedger ledger;
    private final Threads threads;
    private final Clock clock;
    private final Recent<Instant, QueueDay> days = new Recent<>(MOST);

    @Inject
    QueueDays(IndicatorLedger ledger, Threads threads, Clock clock) {
        this.ledger = ledger;
        this.threads = threads;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    QueueDays() {
        this.ledger = null;
        this.threads = null;
        this.clock = null;
    }

    /** By the queue's name. */
    Map<String, Figures> asOf(Instant now, ZoneId zone) {
        Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return days.of(midnight, since -> new QueueDay(since, zone, ledger, threads, clock))
                .figures();
    }
}
