package dev.centralita.shared.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A value that is never shown; an empty one opens nothing. */
public record Secret(String reveal) {

    /** Compares in a time that does not depend on where the texts differ. */
    public boolean matches(String offered) {
        return !reveal.isEmpty()
                && MessageDigest.isEqual(
                        reveal.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
