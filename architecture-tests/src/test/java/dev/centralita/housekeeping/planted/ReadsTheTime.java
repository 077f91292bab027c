package dev.centralita.housekeeping.planted;

import java.time.Instant;

public class ReadsTheTime {

    public Instant now() {
        return Instant.now();
    }
}
