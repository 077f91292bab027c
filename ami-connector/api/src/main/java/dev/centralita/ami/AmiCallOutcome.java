package dev.centralita.ami;

/**
 * What became of a call that a PBX was to place.
 *
 * @param channelId of the phone that was picked up; empty where none was
 */
public record AmiCallOutcome(Answer answer, String channelId) {

    /** What the phone did. */
    public enum Answer {
        PICKED_UP,
        BUSY,
        NOT_PICKED_UP,
        /** There is no such phone, or it is out of reach; Asterisk does not tell which. */
        NOT_REACHED
    }
}
