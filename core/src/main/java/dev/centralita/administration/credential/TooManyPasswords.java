package dev.centralita.administration.credential;

/** More passwords are being checked than the machine should check at once; a few seconds later there is room. */
public class TooManyPasswords extends RuntimeException {

    TooManyPasswords() {
        super("too many passwords are being checked at once; try again in a few seconds");
    }
}
