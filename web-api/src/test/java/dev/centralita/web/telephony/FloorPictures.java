package dev.centralita.web.telephony;

import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.floor.ShowFloor;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.pbx.WatchPbxs;
import java.time.Clock;

/** Pictures for the tests of those who show them elsewhere. */
public final class FloorPictures {

    private FloorPictures() {}

    public static FloorPicture of(
            ShowFloor floor, WatchPbxs pbxs, IndicatorLedger ledger, Settings settings, Clock clock) {
        return new FloorPicture(floor, pbxs, new QueueDays(ledger, Runnable::run, clock), settings, clock);
    }
}
