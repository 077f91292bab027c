package dev.centralita.administration.session;

import dev.centralita.administration.user.UserName;
import dev.centralita.shared.Digest;
import java.time.Duration;

/**
 * What is locked after too many failures: a name, known or not, or the address they came from.
 *
 * @param digest stands for it, because what is typed as a name may be a password
 */
public record LockSubject(String digest, LockRule rule) {

    private static final LockRule NAMES =
            new LockRule(5, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(24));

    /** Many people may sit behind one address. */
    private static final LockRule ADDRESSES =
            new LockRule(25, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(1));

    public static LockSubject name(UserName name) {
        return new LockSubject(Digest.of("name:" + name), NAMES);
    }

    public static LockSubject address(String address) {
        return new LockSubject(Digest.of("address:" + address), ADDRESSES);
    }
}
