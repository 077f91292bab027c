package dev.centralita.telephony.pbx;

/** How the line to a PBX stands. */
public enum PbxLine {
    /** Another node hears it. */
    STANDBY,
    CONNECTING,
    UP,
    /** Out of reach; dialled again by itself. */
    LOST,
    /** Not let in; somebody must look at user, secret or the PBX's own list of addresses. */
    REFUSED
}
