package dev.centralita.telephony.call;

import dev.centralita.telephony.pbx.PbxName;

/** One call: Asterisk gives every channel of a call the same linked id, which no other call of that PBX has. */
public record CallId(PbxName pbx, String linkedId) {

    private static final int LONGEST = 150;

    public CallId {
        if (linkedId.isEmpty() || linkedId.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "linked id: \"" + linkedId + "\" (expected: 1 to " + LONGEST + " characters)");
        }
    }

    @Override
    public String toString() {
        return pbx + "/" + linkedId;
    }
}
