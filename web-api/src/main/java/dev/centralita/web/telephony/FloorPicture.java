package dev.centralita.web.telephony;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.floor.ShowFloor;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.telephony.indicator.Targets;
import dev.centralita.telephony.pbx.WatchPbxs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/** The floor as everybody is shown it: what is heard of each PBX, beside what the queues did since midnight. */
@Dependent
public class FloorPicture {

    private final ShowFloor floor;
    private final WatchPbxs pbxs;
    private final IndicatorLedger ledger;
    private final Targets targets;
    private final Clock clock;

    @Inject
    public FloorPicture(ShowFloor floor, WatchPbxs pbxs, IndicatorLedger ledger, Settings settings, Clock clock) {
        this.floor = floor;
        this.pbxs = pbxs;
        this.ledger = ledger;
        this.targets = Targets.of(settings);
        this.clock = clock;
    }

    /** This moment; the zone says whose midnight began the day. */
    public FloorJson now(ZoneId zone) {
        Instant now = clock.instant();
        return FloorJson.of(now, pbxs.all(), floor.all(), today(now, zone), targets.answer());
    }

    /** Without the database the floor is shown all the same. */
    private Map<String, Figures> today(Instant now, ZoneId zone) {
        Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        IndicatorQuestion question =
                new IndicatorQuestion(midnight, now.plusSeconds(1), zone, Grain.WHOLE, Split.QUEUE, null, null);
        try {
            return ledger.answer(question).stream()
                    .filter(row -> row.of() != null)
                    .collect(Collectors.toMap(row -> String.valueOf(row.of()), IndicatorRow::figures));
        } catch (DatabaseAway away) {
            return Map.of();
        }
    }
}
