package dev.centralita.telephony.pbx;

import dev.centralita.shared.settings.Secret;

/** A PBX we are set up to follow, and how its manager interface lets us in. */
public record Pbx(PbxName name, String host, int port, boolean isEncrypted, Proof proof, String user, Secret secret) {

    /** What a login sends: the secret itself, or a digest of it that only the PBX can check. */
    public enum Proof {
        PLAIN,
        MD5
    }

    public Pbx {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port of PBX " + name + ": " + port + " (expected: 1 to 65535)");
        }
    }
}
