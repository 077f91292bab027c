package dev.centralita.administration.credential;

/** The wanted password is not good enough; the old one stays. */
public class PasswordRefused extends RuntimeException {

    private final PasswordFault fault;

    public PasswordRefused(PasswordFault fault) {
        super("password: not shown (expected: 12 to 128 characters, hard to guess, without the name), but it is "
                + fault);
        this.fault = fault;
    }

    public PasswordFault fault() {
        return fault;
    }
}
