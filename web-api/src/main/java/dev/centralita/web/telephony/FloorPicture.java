package dev.centralita.web.telephony;

import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.floor.ShowFloor;
import dev.centralita.telephony.indicator.Targets;
import dev.centralita.telephony.pbx.WatchPbxs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The floor as everybody is shown it: what is heard of each PBX, beside what the queues did since midnight. */
@Dependent
public class FloorPicture {

    private final ShowFloor floor;
    private final WatchPbxs pbxs;
    private final QueueDays days;
    private final Targets targets;
    private final Clock clock;

    @Inject
    FloorPicture(ShowFloor floor, WatchPbxs pbxs, QueueDays days, Settings settings, Clock clock) {
        this.floor = floor;
        this.pbxs = pbxs;
        this.days = days;
        this.targets = Targets.of(settings);
        this.clock = clock;
    }

    /** This moment; the zone says whose midnight began the day. */
    public FloorJson now(ZoneId zone) {
        Instant now = clock.instant();
        return FloorJson.of(now, pbxs.all(), floor.all(), pbx -> days.asOf(now, zone, pbx), targets.answer());
    }
}
