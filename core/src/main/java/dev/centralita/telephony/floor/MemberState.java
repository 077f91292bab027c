package dev.centralita.telephony.floor;

/** What a member of a queue does; the first of them that is true of somebody in several queues is what they do. */
public enum MemberState {
    TALKING,
    RINGING,
    READY,
    PAUSED,
    /** Their phone is not there. */
    AWAY
}
