package dev.centralita.telephony.pbx;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What this node saw of each PBX, and when it last told the database. */
@ApplicationScoped
public class Sightings {

    private final Map<PbxName, PbxState> seen = new ConcurrentHashMap<>();
    private final Map<PbxName, Instant> noted = new ConcurrentHashMap<>();

    Optional<PbxState> of(PbxName pbx) {
        return Optional.ofNullable(seen.get(pbx));
    }

    PbxState change(PbxName pbx, PbxState ifNew, UnaryOperator<PbxState> change) {
        return seen.compute(pbx, (name, before) -> change.apply(before == null ? ifNew : before));
    }

    /** Another node sees it from now on. */
    void forget(PbxName pbx) {
        seen.remove(pbx);
        noted.remove(pbx);
    }

    boolean wasNotedWithin(Duration time, PbxName pbx, Instant now) {
        Instant last = noted.get(pbx);
        return last != null && Duration.between(last, now).compareTo(time) < 0;
    }

    void isNoted(PbxName pbx, Instant now) {
        noted.put(pbx, now);
    }
}
