package dev.centralita.telephony.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a PBX said about its floor, in our words. */
public sealed interface FloorSignal {

    record QueueExists(String queue) implements FloorSignal {}

    record MemberSeen(QueueMember member) implements FloorSignal {}

    record MemberGone(String queue, String interfaceName) implements FloorSignal {}

    /**
     * Somebody waits.
     *
     * @param place in the queue from 1, or 0 where it is not told
     */
    record CallerEntered(WaitingCaller caller, int place) implements FloorSignal {}

    record CallerLeft(String queue, String channelId) implements FloorSignal {}

    /** An extension that has a hint. */
    record PhoneSeen(Phone phone) implements FloorSignal {}

    /** An extension whose hint is gone, or is no phone's. */
    record PhoneGone(String extension) implements FloorSignal {}

    /** What somebody set for an extension by hand; null takes it back. */
    record PresenceSet(String extension, @Nullable String presence) implements FloorSignal {}

    /** A phone or a trunk, by the PBX's name for it: {@code PJSIP/204}. */
    record DeviceSeen(String device, Phone.State state) implements FloorSignal {}

    /** Whether the other side of a device answers. */
    record DeviceReached(String device, boolean isThere) implements FloorSignal {}

    record ChannelUp(String channelId, String device, Instant since) implements FloorSignal {}

    record ChannelGone(String channelId) implements FloorSignal {}
}
