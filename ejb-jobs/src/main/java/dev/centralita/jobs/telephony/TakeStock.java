package dev.centralita.jobs.telephony;

import dev.centralita.ami.ActionRefused;
import dev.centralita.ami.AmiConnection;
import dev.centralita.ami.AmiConnectionFactory;
import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.attendance.KeepAttendance;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.WatchFloor;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.LooksDue;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at what is up at a PBX when the line to it is there again, and now and then. Events wait meanwhile, so that what is
 * seen is newer than all that was heard.
 */
@Dependent
class TakeStock {

    private static final System.Logger log = System.getLogger(TakeStock.class.getName());

    /** With more than these on their way, a channel that is not shown may have been hung up long before we hear so. */
    private static final int MOST_ON_THEIR_WAY = 500;

    private final PbxDirectory directory;
    private final RecordCalls calls;
    private final WatchFloor floor;
    private final KeepAttendance attendance;
    private final ClockDifferences clocks;
    private final LooksDue looks;
    private final OneAtATime oneAtATime;
    private final Backlog backlog;
    private final Clock clock;

    @Resource(lookup = "java:app/asterisk")
    private AmiConnectionFactory connections;

    @Inject
    TakeStock(
            PbxDirectory directory,
            RecordCalls calls,
            WatchFloor floor,
            KeepAttendance attendance,
            ClockDifferences clocks,
            LooksDue looks,
            OneAtATime oneAtATime,
            Backlog backlog,
            Clock clock) {
        this.directory = directory;
        this.calls = calls;
        this.floor = floor;
        this.attendance = attendance;
        this.clocks = clocks;
        this.looks = looks;
        this.oneAtATime = oneAtATime;
        this.backlog = backlog;
        this.clock = clock;
    }

    /** In place of the server's lines. */
    void by(AmiConnectionFactory others) {
        connections = others;
    }

    /** The line is there; nothing was told of it yet. */
    void atReturn(PbxName name, Instant lastHeard) {
        looks.begin(name, lastHeard, clock.instant());
        directory.all().stream()
                .filter(pbx -> pbx.name().equals(name))
                .findFirst()
                .ifPresent(pbx -> look(pbx, lastHeard, Level.ERROR));
    }

    void ifDueAt(Pbx pbx) {
        if (backlog.of(pbx.name()) <= MOST_ON_THEIR_WAY && isDueAt(pbx.name())) {
            oneAtATime.at(
                    pbx.name(),
                    () -> looks.dueAt(pbx.name(), clock.instant()).ifPresent(surely -> look(pbx, surely, Level.DEBUG)));
        }
    }

    private boolean isDueAt(PbxName pbx) {
        return looks.dueAt(pbx, clock.instant()).isPresent();
    }

    private void look(Pbx pbx, Instant surely, Level loudness) {
        Instant begun = clock.instant();
        if (seesAll(pbx, surely, loudness)) {
            looks.sawAll(pbx.name(), begun.plus(ahead(pbx.name())), clock.instant());
        } else {
            looks.failed(pbx.name(), clock.instant());
        }
    }

    /**
     * What is not shown is taken for gone; what could not be asked for stays as it was. A list that the PBX refuses is not
     * asked for again before long: it does not know it, or does not let us.
     */
    private boolean seesAll(Pbx pbx, Instant surely, Level loudness) {
        Answer channels = listed(
                pbx, "channels", AmiConnection::channels, loudness, "calls that ended unheard stay open until it does");
        if (channels.isShown()) {
            calls.sees(
                    pbx.name(),
                    channels.events().stream()
                            .map(Shown::sighting)
                            .flatMap(Optional::stream)
                            .toList(),
                    surely);
        }
        Answer queues = listed(
                pbx, "queues", AmiConnection::queues, loudness, "members and callers appear as they are told of");
        Answer extensions =
                listed(pbx, "extensions", AmiConnection::extensions, loudness, "they appear as they are told of");
        Answer devices = listed(pbx, "devices", AmiConnection::devices, loudness, "trunks appear as they are told of");
        List<FloorSignal> signals = Stream.of(channels, queues, extensions, devices)
                .flatMap(answer -> answer.events().stream())
                .flatMap(event -> signal(pbx.name(), event))
                .toList();
        if (queues.isShown()) {
            floor.sees(pbx.name(), signals, clock.instant());
            attendance.sees(pbx.name(), signals, clock.instant());
        } else {
            signals.forEach(signal -> floor.hears(pbx.name(), signal, clock.instant()));
        }
        return Stream.of(channels, queues, extensions, devices).noneMatch(Answer::isMissing);
    }

    private Duration ahead(PbxName pbx) {
        return clocks.of(pbx).orElse(Duration.ZERO);
    }

    /** A list may come without a time, and is as old as its answer. */
    private Stream<FloorSignal> signal(PbxName pbx, AmiEvent event) {
        return FloorTalk.meaning(event, event.heardAt(), ahead(pbx)).stream();
    }

    private Answer listed(Pbx pbx, String what, Listing listing, Level loudness, String consequence) {
        try (AmiConnection connection = connections.connect(Accesses.of(pbx))) {
            return new Answer(listing.of(connection), true, false);
        } catch (ResourceException unanswered) {
            log.log(
                    loudness,
                    () -> "ERROR: " + pbx.name() + " does not list its " + what + ": " + unanswered.getMessage() + "; "
                            + consequence);
            return new Answer(List.of(), false, !(unanswered instanceof ActionRefused));
        }
    }

    /**
     * What became of the wish for a list.
     *
     * @param isMissing whether the PBX said neither yes nor no
     */
    private record Answer(List<AmiEvent> events, boolean isShown, boolean isMissing) {}

    /** One of the lists that a PBX gives. */
    private interface Listing {

        List<AmiEvent> of(AmiConnection connection) throws ResourceException;
    }
}
