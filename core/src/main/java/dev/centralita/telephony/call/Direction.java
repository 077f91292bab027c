package dev.centralita.telephony.call;

/** Which way a call goes, seen from the PBX. */
public enum Direction {
    INCOMING,
    OUTGOING,
    INTERNAL
}
