package dev.centralita.telephony.pbx;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When to look again at what is up at each PBX that is heard: soon after a look that failed, then ever later; now and then
 * after one that did not, because an event that was lost would otherwise leave a call or a caller there for ever.
 */
@ApplicationScoped
public class LooksDue {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(15);

    /** @param surely until when everything that is believed to be up was there, by the PBX's clock */
    private record Due(Instant at, Duration pause, Instant surely) {}

    private final Map<PbxName, Due> due = new HashMap<>();

    /** The line is there; the first look is whoever calls this one's. */
    public synchronized void begin(PbxName pbx, Instant surely, Instant now) {
        due.put(pbx, new Due(now.plus(FIRST_PAUSE), FIRST_PAUSE, surely));
    }

    /** Everything was shown. */
    public synchronized void sawAll(PbxName pbx, Instant surely, Instant now) {
        due.computeIfPresent(pbx, (name, look) -> new Due(now.plus(BETWEEN_SWEEPS), FIRST_PAUSE, surely));
    }

    /** Something was not shown. */
    public synchronized void failed(PbxName pbx, Instant now) {
        due.computeIfPresent(
                pbx, (name, look) -> new Due(now.plus(look.pause()), doubled(look.pause()), look.surely()));
    }

    /** What was seen before may have been a part of it only. */
    public synchronized void atOnce(PbxName pbx) {
        due.computeIfPresent(pbx, (name, look) -> new Due(Instant.MIN, look.pause(), look.surely()));
    }

    /** It is not heard any more. */
    public synchronized void end(PbxName pbx) {
        due.remove(pbx);
    }

    /** Where a look is due: until when everything that is believed to be up was surely there. */
    public synchronized Optional<Instant> dueAt(PbxName pbx, Instant now) {
        return Optional.ofNullable(due.get(pbx))
                .filter(look -> !look.at().isAfter(now))
                .map(Due::surely);
    }

    private static Duration doubled(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(BETWEEN_SWEEPS) < 0 ? twice : BETWEEN_SWEEPS;
    }
}
