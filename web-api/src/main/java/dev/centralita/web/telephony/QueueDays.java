package dev.centralita.web.telephony;

import dev.centralita.shared.Threads;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** What every queue of a PBX did since midnight, whoever's midnight is meant. */
@ApplicationScoped
class QueueDays {

    /** Enough for those who look, wherever they are, at a few PBXs. */
    static final int MOST = 200;

    private record Kept(Instant midnight, PbxName pbx) {}

    private final IndicatorLedger ledger;
    private final Threads threads;
    private final Clock clock;
    private final Recent<Kept, QueueDay> days = new Recent<>(MOST);

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

    /** By the queue's name; two PBXs may have queues of one name. */
    Map<String, Figures> asOf(Instant now, ZoneId zone, PbxName pbx) {
        Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return days.of(new Kept(midnight, pbx), kept -> new QueueDay(midnight, zone, pbx, ledger, threads, clock))
                .figures();
    }
}
