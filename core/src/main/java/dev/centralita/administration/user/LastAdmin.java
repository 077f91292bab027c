package dev.centralita.administration.user;

/** The change would leave nobody who can administer the hub; nothing was changed. */
public class LastAdmin extends RuntimeException {

    LastAdmin(UserName name) {
        super("user \"" + name + "\" is the only administrator who can sign in; make another one first");
    }
}
