package dev.centralita.shared;

/** Something that remembers for us cannot be asked just now; whoever can do without goes on without. */
public abstract class OutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1;

    protected OutOfReach(String message, Throwable cause) {
        super(message, cause);
    }
}
