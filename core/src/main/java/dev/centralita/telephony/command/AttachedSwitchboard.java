package dev.centralita.telephony.command;

import dev.centralita.telephony.call.Sighting;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.pbx.Pbx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whatever line to the PBXs was attached when the hub started: it lives in a module whose beans cannot be given to others.
 */
@ApplicationScoped
public class AttachedSwitchboard implements Switchboard {

    private volatile @Nullable Switchboard attached;

    public void attach(Switchboard line) {
        attached = line;
    }

    @Override
    public List<Sighting> channels(Pbx pbx) {
        return line(pbx).channels(pbx);
    }

    @Override
    public List<WatchedPhone> phones(Pbx pbx) {
        return line(pbx).phones(pbx);
    }

    @Override
    public List<QueueMember> members(Pbx pbx) {
        return line(pbx).members(pbx);
    }

    @Override
    public void hangUp(Pbx pbx, ChannelName channel) {
        line(pbx).hangUp(pbx, channel);
    }

    @Override
    public void sendOn(Pbx pbx, ChannelName channel, String context, DialledNumber to) {
        line(pbx).sendOn(pbx, channel, context, to);
    }

    @Override
    public void consult(Pbx pbx, ChannelName channel, String context, DialledNumber to) {
        line(pbx).consult(pbx, channel, context, to);
    }

    @Override
    public void pause(Pbx pbx, String interfaceName, @Nullable QueueName queue, String reason) {
        line(pbx).pause(pbx, interfaceName, queue, reason);
    }

    @Override
    public void resume(Pbx pbx, String interfaceName, @Nullable QueueName queue) {
        line(pbx).resume(pbx, interfaceName, queue);
    }

    @Override
    public void add(Pbx pbx, QueueName queue, String interfaceName, @Nullable String name, int penalty) {
        line(pbx).add(pbx, queue, interfaceName, name, penalty);
    }

    @Override
    public void remove(Pbx pbx, QueueName queue, String interfaceName) {
        line(pbx).remove(pbx, queue, interfaceName);
    }

    @Override
    public PlacedCall place(
            Pbx pbx, String device, String callerId, String context, DialledNumber number, Duration ringing) {
        return line(pbx).place(pbx, device, callerId, context, number, ringing);
    }

    private Switchboard line(Pbx pbx) {
        Switchboard line = attached;
        if (line == null) {
            throw new CommandFailed(Refusal.PBX_AWAY, "the hub has only begun to start; no line to " + pbx.name());
        }
        return line;
    }
}
