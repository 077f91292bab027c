package dev.centralita.administration.user;

/** Nobody has that id. */
public class UnknownUser extends RuntimeException {

    public UnknownUser(UserId id) {
        super("user id: \"" + id + "\" (expected: one of the list)");
    }
}
