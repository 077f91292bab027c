package dev.centralita.telephony.floor;

import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Every PBX's floor: of one that this node hears as it is, of another as the node that hears it left it last. */
@ApplicationScoped
public class ShowFloor {

    /** However many ask here, the database is asked so seldom. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(900);

    private record Look(Instant at, Optional<PbxPicture> picture) {}

    private final PbxDirectory directory;
    private final WatchFloor floor;
    private final RecordCalls calls;
    private final ClockDifferences clocks;
    private final PbxPictures others;
    private final Clock clock;
    private final Map<PbxName, Look> looks = new ConcurrentHashMap<>();

    @Inject
    public ShowFloor(
            PbxDirectory directory,
            WatchFloor floor,
            RecordCalls calls,
            ClockDifferences clocks,
            PbxPictures others,
            Clock clock) {
        this.directory = directory;
        this.floor = floor;
        this.calls = calls;
        this.clocks = clocks;
        this.others = others;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ShowFloor() {
        this.directory = null;
        this.floor = null;
        this.calls = null;
        this.clocks = null;
        this.others = null;
        this.clock = null;
    }

    /** In the operator's order; a PBX that nobody has heard yet is missing. */
    public List<PbxPicture> all() {
        return names().map(pbx -> heardHere(pbx).or(() -> heardElsewhere(pbx)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The floors that this node hears. */
    public List<PbxPicture> heardHere() {
        return names().map(this::heardHere).flatMap(Optional::stream).toList();
    }

    private Stream<PbxName> names() {
        return directory.all().stream().map(Pbx::name);
    }

    private Optional<PbxPicture> heardHere(PbxName pbx) {
        Instant now = clock.instant();
        return floor.asOf(now, pbx)
                .map(seen -> new PbxPicture(pbx, now, clocks.of(pbx).orElse(null), calls.countUp(pbx), seen));
    }

    private Optional<PbxPicture> heardElsewhere(PbxName pbx) {
        Instant now = clock.instant();
        return looks.compute(
                        pbx,
                        (name, before) ->
                                before != null && now.isBefore(before.at().plus(BETWEEN_LOOKS))
                                        ? before
                                        : new Look(now, others.latest(pbx)))
                .picture();
    }
}
