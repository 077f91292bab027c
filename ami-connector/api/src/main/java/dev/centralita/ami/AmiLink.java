package dev.centralita.ami;

import java.time.Instant;

/**
 * How the line to a PBX stands, told whenever that changes and in order with the events.
 *
 * @param explanation one sentence without secrets: what was seen, and what happens next where something is wrong
 */
public record AmiLink(String pbx, State state, Instant since, AmiRemark explanation) {

    /** Where between dialling and listening the line is. */
    public enum State {
        /** Another process hears this PBX; we dial as soon as it is our turn. */
        STANDBY,
        CONNECTING,
        UP,
        /** Out of reach or cut; dialled again after a pause. */
        LOST,
        /** The PBX refused user or secret; tried again seldom, because only a person can put it right. */
        REFUSED
    }
}
