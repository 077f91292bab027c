package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps up what every PBX that this node hears says of its queues, members and phones. */
@ApplicationScoped
public class WatchFloor {

    private final SortedMap<String, PbxFloor> floors = new TreeMap<>();

    public synchronized void hears(PbxName pbx, FloorSignal signal, Instant at) {
        floor(pbx).hear(signal, at);
    }

    /** Takes what a look at the PBX showed in place of what was known of queues, members and callers. */
    public synchronized void sees(PbxName pbx, List<FloorSignal> everything, Instant at) {
        floor(pbx).begin(everything, at);
    }

    /** Another node hears this PBX from now on. */
    public synchronized void leaves(PbxName pbx) {
        floors.remove(pbx.value());
    }

    public synchronized Floor now() {
        return new Floor(
                floors.values().stream().flatMap(PbxFloor::queues).toList(),
                floors.values().stream().flatMap(PbxFloor::agents).toList(),
                floors.values().stream().flatMap(PbxFloor::phones).toList());
    }

    private PbxFloor floor(PbxName pbx) {
        return floors.computeIfAbsent(pbx.value(), name -> new PbxFloor(pbx));
    }
}
