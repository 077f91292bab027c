package dev.centralita.administration.apikey;

/** A key in use has that name already; nothing was made. */
public class KeyNameTaken extends RuntimeException {

    public KeyNameTaken(String name) {
        super("key name: \"" + name + "\" (expected: one that no key in use has)");
    }
}
