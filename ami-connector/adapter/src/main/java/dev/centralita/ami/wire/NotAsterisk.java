package dev.centralita.ami.wire;

import java.io.IOException;

/** The other side does not speak as Asterisk does; the message says what it did, never what it said. */
public class NotAsterisk extends IOException {

    public NotAsterisk(String what) {
        super(what);
    }
}
