package dev.centralita.telephony.floor;

import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps up what every PBX that this node hears says of its queues, members, phones and trunks. */
@ApplicationScoped
public class WatchFloor {

    private final TrunkNames trunks;
    private final SortedMap<String, PbxFloor> floors = new TreeMap<>();

    @Inject
    public WatchFloor(Settings settings) {
        this.trunks = settings.find(FloorSettings.TRUNKS).orElse(TrunkNames.UNSAID);
    }

    /** Where trunks are guessed; and for the container's proxy. */
    public WatchFloor() {
        this.trunks = TrunkNames.UNSAID;
    }

    public synchronized void hears(PbxName pbx, FloorSignal signal, Instant at) {
        floor(pbx).hear(signal, at);
    }

    /** Takes what a look at the PBX showed in place of what was known of queues, members, callers and channels. */
    public synchronized void sees(PbxName pbx, List<FloorSignal> everything, Instant at) {
        floor(pbx).begin(everything, at);
    }

    /** Another node hears this PBX from now on. */
    public synchronized void leaves(PbxName pbx) {
        floors.remove(pbx.value());
    }

    /** The floor of a PBX at a moment that is not before what was heard last; empty if this node does not hear it. */
    public synchronized Optional<Floor> asOf(Instant moment, PbxName pbx) {
        return Optional.ofNullable(floors.get(pbx.value())).map(floor -> floor.asOf(moment));
    }

    private PbxFloor floor(PbxName pbx) {
        return floors.computeIfAbsent(pbx.value(), name -> new PbxFloor(pbx, trunks));
    }
}
