package dev.centralita.telephony.floor;

/** What a member of a queue does; the first of them that is true of somebody in several queues is what they do. */
public enum MemberState {
    TALKING,
    RINGING,
    READY,
    /** A call of the queue is over and the next may not come yet. */
    WRAP_UP,
    PAUSED,
    /** Their phone is not there. */
    AWAY
}
