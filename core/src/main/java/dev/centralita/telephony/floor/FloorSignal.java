package dev.centralita.telephony.floor;

/** Something a PBX said about its floor, in our words. */
public sealed interface FloorSignal {

    record QueueExists(String queue) implements FloorSignal {}

    record MemberSeen(QueueMember member) implements FloorSignal {}

    record MemberGone(String queue, String interfaceName) implements FloorSignal {}

    record CallerEntered(WaitingCaller caller) implements FloorSignal {}

    record CallerLeft(String queue, String channelId) implements FloorSignal {}

    record PhoneSeen(Phone phone) implements FloorSignal {}
}
