package dev.centralita.web.live;

/** A watcher says what it wants to follow over and over. */
class TooManyWishes extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyWishes() {
        super("wishes: more than " + Following.MOST_WISHES + " in a short time (expected: one for each topic)");
    }
}
