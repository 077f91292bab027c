package dev.centralita.administration.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Which passwords are good enough: long, not a thousand others', not made of one's name. */
@Dependent
public class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private final GuessablePasswords guessable;

    @Inject
    public PasswordRule(GuessablePasswords guessable) {
        this.guessable = guessable;
    }

    /** Why this person may not have this password; empty where it is good. */
    public Optional<PasswordFault> faultOf(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        if (lower(password).contains(lower(name))) {
            return Optional.of(PasswordFault.HOLDS_NAME);
        }
        return guessable.includes(password, name) ? Optional.of(PasswordFault.TOO_COMMON) : Optional.empty();
    }

    /**
     * Lets a good password pass.
     *
     * @throws PasswordRefused if it is not
     */
    public void check(String password, String name) {
        faultOf(password, name).ifPresent(fault -> {
            throw new PasswordRefused(fault);
        });
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
