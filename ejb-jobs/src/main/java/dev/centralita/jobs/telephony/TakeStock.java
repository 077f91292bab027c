package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiConnection;
import dev.centralita.ami.AmiConnectionFactory;
import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.call.Sighting;
import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.WatchFloor;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at what is up at a PBX when the line to it is there again. Called between the news of the line and the first
 * event, while events wait, so that what is seen is newer than all that was heard.
 */
@Dependent
class TakeStock {

    private static final System.Logger log = System.getLogger(TakeStock.class.getName());

    private static final Pattern AGE = Pattern.compile("(\\d+):(\\d\\d):(\\d\\d)");

    private final PbxDirectory directory;
    private final RecordCalls calls;
    private final WatchFloor floor;
    private final Clock clock;

    @Resource(lookup = "java:app/asterisk")
    private AmiConnectionFactory connections;

    @Inject
    TakeStock(PbxDirectory directory, RecordCalls calls, WatchFloor floor, Clock clock) {
        this.directory = directory;
        this.calls = calls;
        this.floor = floor;
        this.clock = clock;
    }

    void at(PbxName name, Instant lastHeard) {
        Optional<Pbx> found =
                directory.all().stream().filter(pbx -> pbx.name().equals(name)).findFirst();
        found.flatMap(this::channels).ifPresent(seen -> calls.sees(name, seen, lastHeard));
        found.flatMap(this::queues).ifPresent(seen -> floor.sees(name, seen, clock.instant()));
    }

    private Optional<List<FloorSignal>> queues(Pbx pbx) {
        try (AmiConnection connection = connections.connect(Accesses.of(pbx))) {
            return Optional.of(connection.queues().stream()
                    .map(FloorTalk::meaning)
                    .flatMap(Optional::stream)
                    .toList());
        } catch (ResourceException unanswered) {
            log.log(
                    Level.ERROR,
                    () -> "ERROR: " + pbx.name() + " does not list its queues: " + unanswered.getMessage()
                            + "; members and callers appear as they are told of");
            return Optional.empty();
        }
    }

    private Optional<List<Sighting>> channels(Pbx pbx) {
        try (AmiConnection connection = connections.connect(Accesses.of(pbx))) {
            return Optional.of(connection.channels().stream()
                    .map(TakeStock::sighting)
                    .flatMap(Optional::stream)
                    .toList());
        } catch (ResourceException unanswered) {
            log.log(
                    Level.ERROR,
                    () -> "ERROR: " + pbx.name() + " does not list its channels: " + unanswered.getMessage()
                            + "; calls that ended unheard stay open until it does");
            return Optional.empty();
        }
    }

    private static Optional<Sighting> sighting(AmiEvent event) {
        return event.name().equals("CoreShowChannel")
                ? Shown.channel(event, "").map(channel -> new Sighting(channel, age(Shown.text(event, "duration"))))
                : Optional.empty();
    }

    private static Duration age(String shown) {
        Matcher age = AGE.matcher(shown);
        return age.matches()
                ? Duration.ofHours(Long.parseLong(age.group(1)))
                        .plusMinutes(Long.parseLong(age.group(2)))
                        .plusSeconds(Long.parseLong(age.group(3)))
                : Duration.ZERO;
    }
}
