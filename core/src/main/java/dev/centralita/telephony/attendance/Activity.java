package dev.centralita.telephony.attendance;

import dev.centralita.telephony.floor.MemberState;

/** What somebody's time is spent on. */
public enum Activity {
    /** In a call of whatever kind, or wrapping one up. */
    BUSY,
    /** Could take a call; somebody who is rung has not taken it yet. */
    FREE,
    PAUSED,
    AWAY;

    static Activity of(MemberState state) {
        return switch (state) {
            case TALKING, WRAP_UP -> BUSY;
            case RINGING, READY -> FREE;
            case PAUSED -> PAUSED;
            case AWAY -> AWAY;
        };
    }
}
