package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiConnection;
import dev.centralita.ami.AmiConnectionFactory;
import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.attendance.KeepAttendance;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.WatchFloor;
import dev.centralita.telephony.pbx.ClockDifferences;
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
 * Looks at what is up at a PBX when the line to it is there again. Called between the news of the line and the first
 * event, while events wait, so that what is seen is newer than all that was heard.
 */
@Dependent
class TakeStock {

    private static final System.Logger log = System.getLogger(TakeStock.class.getName());

    private final PbxDirectory directory;
    private final RecordCalls calls;
    private final WatchFloor floor;
    private final KeepAttendance attendance;
    private final ClockDifferences clocks;
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
            Clock clock) {
        this.directory = directory;
        this.calls = calls;
        this.floor = floor;
        this.attendance = attendance;
        this.clocks = clocks;
        this.clock = clock;
    }

    void at(PbxName name, Instant lastHeard) {
        directory.all().stream()
                .filter(pbx -> pbx.name().equals(name))
                .findFirst()
                .ifPresent(pbx -> look(pbx, lastHeard));
    }

    private void look(Pbx pbx, Instant lastHeard) {
        Optional<List<AmiEvent>> channels =
                listed(pbx, "channels", AmiConnection::channels, "calls that ended unheard stay open until it does");
        channels.ifPresent(list -> calls.sees(
                pbx.name(),
                list.stream().map(Shown::sighting).flatMap(Optional::stream).toList(),
                lastHeard));
        Optional<List<AmiEvent>> queues =
                listed(pbx, "queues", AmiConnection::queues, "members and callers appear as they are told of");
        List<FloorSignal> signals = Stream.of(
                        channels,
                        queues,
                        listed(pbx, "extensions", AmiConnection::extensions, "they appear as they are told of"),
                        listed(pbx, "devices", AmiConnection::devices, "trunks appear as they are told of"))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .flatMap(event -> signal(pbx.name(), event))
                .toList();
        if (queues.isPresent()) {
            floor.sees(pbx.name(), signals, clock.instant());
            attendance.sees(pbx.name(), signals, clock.instant());
        } else {
            signals.forEach(signal -> floor.hears(pbx.name(), signal, clock.instant()));
        }
    }

    /** A list may come without a time, and is as old as its answer. */
    private Stream<FloorSignal> signal(PbxName pbx, AmiEvent event) {
        return FloorTalk.meaning(event, event.heardAt(), clocks.of(pbx).orElse(Duration.ZERO)).stream();
    }

    private Optional<List<AmiEvent>> listed(Pbx pbx, String what, Listing listing, String consequence) {
        try (AmiConnection connection = connections.connect(Accesses.of(pbx))) {
            return Optional.of(listing.of(connection));
        } catch (ResourceException unanswered) {
            log.log(
                    Level.ERROR,
                    () -> "ERROR: " + pbx.name() + " does not list its " + what + ": " + unanswered.getMessage() + "; "
                            + consequence);
            return Optional.empty();
        }
    }

    /** One of the lists that a PBX gives. */
    private interface Listing {

        List<AmiEvent> of(AmiConnection connection) throws ResourceException;
    }
}
