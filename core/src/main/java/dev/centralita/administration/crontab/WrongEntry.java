package dev.centralita.administration.crontab;

/** An entry that cannot become a job; the message says why. */
class WrongEntry extends IllegalArgumentException {

    WrongEntry(String reason) {
        super(reason);
    }
}
