package dev.centralita.administration.user;

/** Somebody has that name already; nothing was changed. */
public class NameTaken extends RuntimeException {

    public NameTaken(UserName name) {
        super("user name: \"" + name + "\" (expected: one that nobody has)");
    }
}
