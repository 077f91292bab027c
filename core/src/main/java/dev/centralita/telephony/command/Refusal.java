package dev.centralita.telephony.command;

import dev.centralita.shared.Worded;

/** Why a command was not carried out. */
public enum Refusal implements Worded {
    NO_SUCH_PBX,
    NO_SUCH_CHANNEL,
    NO_SUCH_EXTENSION,
    NO_SUCH_QUEUE,
    NO_SUCH_MEMBER,
    ALREADY_MEMBER,
    PHONE_BUSY,
    PHONE_NOT_PICKED_UP,
    PHONE_NOT_REACHED,
    /** The manager user's rights on the PBX do not include it. */
    NOT_PERMITTED,
    /** That PBX does not know the command. */
    NOT_OFFERED,
    /** For a reason that only the PBX's own words tell. */
    REFUSED_BY_PBX,
    /** It does not let us in. */
    LOGIN_REFUSED,
    /** It cannot be reached; nothing was done. */
    PBX_AWAY,
    /** It did not answer in time; nobody knows whether it was done. */
    PBX_SILENT
}
