package dev.centralita.telephony.command;

import dev.centralita.telephony.call.Sighting;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.pbx.Pbx;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line on which PBXs are asked and told. Every method comes back only with the PBX's own answer to exactly this, and
 * throws {@link CommandFailed} where that is a no or does not come.
 */
public interface Switchboard {

    /** The channels that are up. */
    List<Sighting> channels(Pbx pbx);

    /** The extensions that the PBX watches. */
    List<WatchedPhone> phones(Pbx pbx);

    /** Who takes calls of any queue. */
    List<QueueMember> members(Pbx pbx);

    void hangUp(Pbx pbx, ChannelName channel);

    /** Sends a channel to a number; whoever it talked to is left behind. */
    void sendOn(Pbx pbx, ChannelName channel, String context, DialledNumber to);

    /** Connects a channel to a number while its caller waits; hanging up hands the caller over. */
    void consult(Pbx pbx, ChannelName channel, String context, DialledNumber to);

    /** Where there is no queue, all that ring there are meant. */
    void pause(Pbx pbx, String interfaceName, @Nullable QueueName queue, String reason);

    /** Where there is no queue, all that ring there are meant. */
    void resume(Pbx pbx, String interfaceName, @Nullable QueueName queue);

    void add(Pbx pbx, QueueName queue, String interfaceName, @Nullable String name, int penalty);

    void remove(Pbx pbx, QueueName queue, String interfaceName);

    /**
     * Rings a device and, once it is picked up, dials the number for it.
     *
     * @param callerId what is shown as the caller's number
     */
    PlacedCall place(Pbx pbx, String device, String callerId, String context, DialledNumber number, Duration ringing);
}
