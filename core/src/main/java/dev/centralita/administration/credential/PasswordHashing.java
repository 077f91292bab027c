package dev.centralita.administration.credential;

import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Makes and compares password hashes, a few at a time.
 *
 * <p>A hash is slow on purpose, so a flood of sign-ins could take every processor and every thread of the server. Half the
 * processors may hash at once and a few callers may wait for them; whoever comes beyond that is sent away at once.
 */
@ApplicationScoped
public class PasswordHashing {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 512;
    private static final int WAITING_PER_TURN = 4;

    private final int iterations;
    private final Semaphore room;
    private final Semaphore turns;

    @Inject
    public PasswordHashing(Settings settings) {
        this(
                settings.get(PasswordSettings.ITERATIONS),
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    PasswordHashing(int iterations, int atOnce) {
        this.iterations = iterations;
        this.turns = new Semaphore(atOnce, true);
        this.room = new Semaphore(atOnce * (1 + WAITING_PER_TURN));
    }

    /** For the container's proxy. */
    protected PasswordHashing() {
        this(0, 1);
    }

    /**
     * Hashes a new password.
     *
     * @throws TooManyPasswords if too many others are being hashed
     */
    public PasswordHash hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return inTurn(() -> PasswordHash.of(iterations, salt, key(password, salt, iterations)));
    }

    /**
     * Whether the password is the kept one; takes as long where none is kept.
     *
     * @throws TooManyPasswords if too many others are being hashed
     */
    public boolean matches(String password, Optional<PasswordHash> kept) {
        PasswordHash compared =
                kept.orElseGet(() -> PasswordHash.of(iterations, new byte[SALT_BYTES], new byte[KEY_BITS / 8]));
        boolean isSame = inTurn(
                () -> MessageDigest.isEqual(key(password, compared.salt(), compared.iterations()), compared.key()));
        return isSame && kept.isPresent();
    }

    /** Whether today's hashes are made with more work than this one. */
    public boolean isOutdated(PasswordHash hash) {
        return hash.iterations() < iterations;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!room.tryAcquire()) {
            throw new TooManyPasswords();
        }
        try {
            turns.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                turns.release();
            }
        } finally {
            room.release();
        }
    }

    private static byte[] key(String password, byte[] salt, int iterations) {
        char[] characters = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, iterations, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java knows PBKDF2WithHmacSHA512", impossible);
        } finally {
            spec.clearPassword();
        }
    }
}
