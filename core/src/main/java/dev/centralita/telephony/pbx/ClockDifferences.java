package dev.centralita.telephony.pbx;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far the clock of each PBX is ahead of ours. An event is read after it happened, never before, so of all that were
 * read lately the one that came quickest comes closest to the difference.
 */
@ApplicationScoped
public class ClockDifferences {

    /** A clock that was put back is believed after two of these. */
    static final Duration LATELY = Duration.ofMinutes(1);

    /** The best of the time before, the best since it, and when that began. */
    private record Best(Duration before, Duration now, Instant since) {

        Best with(Duration ahead, Instant at) {
            if (Duration.between(since, at).abs().compareTo(LATELY) >= 0) {
                return new Best(now, ahead, at);
            }
            return new Best(before, larger(now, ahead), since);
        }

        Duration value() {
            return larger(before, now);
        }

        private static Duration larger(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? other : one;
        }
    }

    private final Map<PbxName, Best> best = new ConcurrentHashMap<>();

    /**
     * The moment by our clock at which something happened, never after it was heard.
     *
     * @param told the moment by the PBX's clock
     */
    public Instant ours(PbxName pbx, Instant told, Instant heard) {
        Duration ahead = Duration.between(heard, told);
        Best now = best.merge(pbx, new Best(ahead, ahead, heard), (known, first) -> known.with(ahead, heard));
        return told.minus(now.value());
    }

    /** What was known before we began to hear is better than nothing, and gives way like everything older. */
    public void assume(PbxName pbx, Duration ahead, Instant since) {
        best.putIfAbsent(pbx, new Best(ahead, ahead, since));
    }

    /** Empty until the PBX said its time. */
    public Optional<Duration> of(PbxName pbx) {
        return Optional.ofNullable(best.get(pbx)).map(Best::value);
    }

    /** Another node hears it from now on. */
    public void forget(PbxName pbx) {
        best.remove(pbx);
    }
}
