package dev.centralita.administration.credential;

import dev.centralita.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A random text that opens something to whoever holds it; only its digest is ever kept. */
public record Token(String reveal) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in hexadecimal; a random token needs no slower hash. */
    public String digest() {
        return Digest.of(reveal);
    }

    /** Another token that follows from this one and does not lead back to it. */
    public Token derived(String purpose) {
        return new Token(Digest.of(purpose + ':' + reveal));
    }

    /** Compares in a time that does not depend on where the texts differ. */
    public boolean matches(String offered) {
        return MessageDigest.isEqual(reveal.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this is the token whose digest was kept. */
    public boolean hasDigest(String kept) {
        return new Token(kept).matches(digest());
    }

    @Override
    public String toString() {
        return "***";
    }
}
