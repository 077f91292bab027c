package dev.centralita.ami;

import java.io.Serializable;

/**
 * Where a PBX listens for managers and how to log in there.
 *
 * @param pbx the PBX's name among ours; events and links carry it
 */
public record AmiAccess(String pbx, String host, int port, boolean isEncrypted, Login login, String user, String secret)
        implements Serializable {

    /** What is sent as proof: the secret itself, or a digest of it and the PBX's challenge. */
    public enum Login {
        PLAIN,
        MD5
    }

    public AmiAccess {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port of " + pbx + ": " + port + " (expected: 1 to 65535)");
        }
        OneLine.require("user of " + pbx, user);
        OneLine.require("secret of " + pbx, secret);
    }

    @Override
    public String toString() {
        return pbx + " at " + host + ":" + port;
    }
}
