package dev.centralita.telephony.pbx;

import dev.centralita.shared.Sentence;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Follows how every PBX is doing. What was seen here is told from memory, also while the database is away; the database
 * learns of every change of a line at once, and of what else is new now and then.
 */
@Dependent
public class WatchPbxs {

    static final Duration BETWEEN_NOTES = Duration.ofSeconds(10);

    private final PbxDirectory directory;
    private final PbxStates states;
    private final Sightings sightings;
    private final Clock clock;

    @Inject
    public WatchPbxs(PbxDirectory directory, PbxStates states, Sightings sightings, Clock clock) {
        this.directory = directory;
        this.states = states;
        this.sightings = sightings;
        this.clock = clock;
    }

    public void seesLine(PbxName pbx, PbxLine line, Instant since, Sentence explanation) {
        if (line == PbxLine.STANDBY) {
            sightings.forget(pbx);
            return;
        }
        boolean isFirst = sightings.of(pbx).isEmpty();
        PbxState state = change(pbx, before -> before.onLine(line, since, explanation));
        note(isFirst ? states.lastKept(pbx).map(kept -> recall(pbx, kept)).orElse(state) : state);
    }

    public void learnsVersion(PbxName pbx, String version) {
        note(change(pbx, state -> state.running(version)));
    }

    public void hears(PbxName pbx, Instant at) {
        PbxState state = change(pbx, before -> before.heardAt(at));
        if (!sightings.wasNotedWithin(BETWEEN_NOTES, pbx, clock.instant())) {
            note(state);
        }
    }

    /** Until when a PBX was heard, here or before by another node; empty if never. */
    public Optional<Instant> lastHeard(PbxName pbx) {
        return sightings.of(pbx).map(PbxState::lastEventAt);
    }

    /** Every PBX we are set up to follow, as it was seen last: here, or else by another node. */
    public List<PbxState> all() {
        return directory.all().stream()
                .map(Pbx::name)
                .map(name -> sightings.of(name).or(() -> states.lastKept(name)).orElseGet(() -> unseen(name)))
                .toList();
    }

    /** Those that this node follows, heard or not; told from memory alone. */
    public List<PbxState> heardHere() {
        return directory.all().stream()
                .map(Pbx::name)
                .map(sightings::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private PbxState change(PbxName pbx, UnaryOperator<PbxState> change) {
        return sightings.change(pbx, unseen(pbx), change);
    }

    /** What was known before this node began to look is true until something newer is. */
    private PbxState recall(PbxName pbx, PbxState kept) {
        return change(pbx, state -> state.recalling(kept));
    }

    private PbxState unseen(PbxName pbx) {
        return new PbxState(
                pbx,
                PbxLine.CONNECTING,
                clock.instant(),
                null,
                null,
                Sentence.of("not-dialled-yet", "not dialled yet"));
    }

    /** Counts as told before it is tried: a database that is away is not asked again at every event. */
    private void note(PbxState state) {
        sightings.isNoted(state.pbx(), clock.instant());
        states.keep(state);
    }
}
