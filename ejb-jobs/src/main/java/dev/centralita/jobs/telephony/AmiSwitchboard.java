package dev.centralita.jobs.telephony;

import dev.centralita.ami.ActionRefused;
import dev.centralita.ami.AmiAction;
import dev.centralita.ami.AmiCall;
import dev.centralita.ami.AmiCallOutcome;
import dev.centralita.ami.AmiConnection;
import dev.centralita.ami.AmiConnectionFactory;
import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.call.Sighting;
import dev.centralita.telephony.command.ChannelName;
import dev.centralita.telephony.command.CommandFailed;
import dev.centralita.telephony.command.DialledNumber;
import dev.centralita.telephony.command.PlacedCall;
import dev.centralita.telephony.command.QueueName;
import dev.centralita.telephony.command.Refusal;
import dev.centralita.telephony.command.Switchboard;
import dev.centralita.telephony.command.WatchedPhone;
import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.pbx.Pbx;
import io.micrometer.core.instrument.Timer;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.SecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines to PBXs that the server keeps; any node has its own, whichever of them hears the PBX. */
final class AmiSwitchboard implements Switchboard {

    /** As long as the predecessor waited; a PBX that takes longer over one channel has other worries. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private static final String DONE = "done";

    private final AmiConnectionFactory connections;
    private final CommandMeters meters;

    AmiSwitchboard(AmiConnectionFactory connections, CommandMeters meters) {
        this.connections = connections;
        this.meters = meters;
    }

    /** What is said on a line that is there. */
    private interface Talk<T> {
        T on(AmiConnection line) throws ResourceException;
    }

    @Override
    public List<Sighting> channels(Pbx pbx) {
        return talk(pbx, "list-channels", AT_ONCE, AmiConnection::channels).stream()
                .map(Shown::sighting)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<WatchedPhone> phones(Pbx pbx) {
        return talk(pbx, "list-extensions", A_WHILE, AmiConnection::extensions).stream()
                .flatMap(AmiSwitchboard::phone)
                .toList();
    }

    @Override
    public List<QueueMember> members(Pbx pbx) {
        return talk(pbx, "list-queues", A_WHILE, AmiConnection::queues).stream()
                .map(AmiSwitchboard::meaning)
                .flatMap(Optional::stream)
                .filter(FloorSignal.MemberSeen.class::isInstance)
                .map(signal -> ((FloorSignal.MemberSeen) signal).member())
                .toList();
    }

    @Override
    public void hangUp(Pbx pbx, ChannelName channel) {
        tell(pbx, "hang-up", new AmiAction.HangUp(channel.value()));
    }

    @Override
    public void sendOn(Pbx pbx, ChannelName channel, String context, DialledNumber to) {
        tell(pbx, "transfer", new AmiAction.Redirect(channel.value(), context, to.value()));
    }

    @Override
    public void consult(Pbx pbx, ChannelName channel, String context, DialledNumber to) {
        tell(pbx, "transfer", new AmiAction.AttendedTransfer(channel.value(), context, to.value()));
    }

    @Override
    public void pause(Pbx pbx, String interfaceName, @Nullable QueueName queue, String reason) {
        tell(pbx, "pause", new AmiAction.PauseMember(interfaceName, valueOf(queue), reason));
    }

    @Override
    public void resume(Pbx pbx, String interfaceName, @Nullable QueueName queue) {
        tell(pbx, "resume", new AmiAction.ResumeMember(interfaceName, valueOf(queue)));
    }

    @Override
    public void add(Pbx pbx, QueueName queue, String interfaceName, @Nullable String name, int penalty) {
        tell(pbx, "add-member", new AmiAction.AddMember(queue.value(), interfaceName, name, penalty));
    }

    @Override
    public void remove(Pbx pbx, QueueName queue, String interfaceName) {
        tell(pbx, "remove-member", new AmiAction.RemoveMember(queue.value(), interfaceName));
    }

    @Override
    public PlacedCall place(
            Pbx pbx, String device, String callerId, String context, DialledNumber number, Duration ringing) {
        AmiCall call = new AmiCall(device, context, number.value(), callerId, ringing);
        return talk(pbx, "call", A_WHILE, line -> placed(line.place(call), device));
    }

    private static PlacedCall placed(AmiCallOutcome outcome, String device) {
        return switch (outcome.answer()) {
            case PICKED_UP -> new PlacedCall(outcome.channelId());
            case BUSY -> throw new CommandFailed(Refusal.PHONE_BUSY, device + " is busy");
            case NOT_PICKED_UP -> throw new CommandFailed(Refusal.PHONE_NOT_PICKED_UP, device + " rang in vain");
            case NOT_REACHED -> throw new CommandFailed(Refusal.PHONE_NOT_REACHED, device + " is out of reach");
        };
    }

    private static Stream<WatchedPhone> phone(AmiEvent event) {
        return meaning(event).stream()
                .filter(FloorSignal.PhoneSeen.class::isInstance)
                .map(signal -> ((FloorSignal.PhoneSeen) signal).phone())
                .map(phone -> new WatchedPhone(phone.extension(), device(event), phone.state()));
    }

    /** As old as its answer; nobody here asks since when. */
    private static Optional<FloorSignal> meaning(AmiEvent event) {
        return FloorTalk.meaning(event, event.heardAt(), Duration.ZERO);
    }

    /** Hints also name what is no phone: {@code PJSIP/201&Custom:DND201,CustomPresence:201}. */
    private static @Nullable String device(AmiEvent event) {
        return Stream.of(Shown.text(event, "hint").split("[&,]"))
                .filter(part -> part.indexOf('/') > 0)
                .findFirst()
                .orElse(null);
    }

    private void tell(Pbx pbx, String command, AmiAction action) {
        talk(pbx, command, AT_ONCE, line -> {
            line.perform(action);
            return DONE;
        });
    }

    private <T> T talk(Pbx pbx, String command, Duration patience, Talk<T> talk) {
        Timer.Sample begun = meters.begin();
        try {
            T answer = talk(pbx, patience, talk);
            meters.ended(begun, pbx, command, DONE);
            return answer;
        } catch (CommandFailed failed) {
            meters.ended(begun, pbx, command, failed.refusal().word());
            throw failed;
        }
    }

    private <T> T talk(Pbx pbx, Duration patience, Talk<T> talk) {
        try (AmiConnection line = line(pbx)) {
            line.waitsAtMost(patience);
            return talk.on(line);
        } catch (ActionRefused refused) {
            throw new CommandFailed(SaidNo.meaning(refused.said()), refused.said());
        } catch (ResourceException unanswered) {
            throw new CommandFailed(Refusal.PBX_SILENT, String.valueOf(unanswered.getMessage()));
        }
    }

    private AmiConnection line(Pbx pbx) {
        try {
            return connections.connect(Accesses.of(pbx));
        } catch (ResourceException unreachable) {
            throw new CommandFailed(
                    isLockedOut(unreachable) ? Refusal.LOGIN_REFUSED : Refusal.PBX_AWAY,
                    String.valueOf(unreachable.getMessage()));
        }
    }

    /** A server's pool wraps what the connector threw. */
    private static boolean isLockedOut(ResourceException unreachable) {
        return Stream.<@Nullable Throwable>iterate(
                        unreachable, Objects::nonNull, wrapped -> wrapped == null ? null : wrapped.getCause())
                .anyMatch(SecurityException.class::isInstance);
    }

    private static @Nullable String valueOf(@Nullable QueueName queue) {
        return queue == null ? null : queue.value();
    }
}
