package dev.centralita.jobs;

import dev.centralita.administration.health.DatabaseAway;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Tells of a database that is away once, and once that it is back. */
class Outage {

    private final Logger log;
    private final String consequence;
    private boolean isOn;

    Outage(Logger log, String consequence) {
        this.log = log;
        this.consequence = consequence;
    }

    synchronized void goesOn(DatabaseAway away) {
        if (!isOn) {
            log.log(
                    Level.ERROR,
                    () -> "ERROR: Failed to connect to database: " + away.getMessage() + "; " + consequence);
        }
        isOn = true;
    }

    synchronized void isOver() {
        if (isOn) {
            log.log(Level.INFO, () -> "SUCCESS: The hub database answers again");
        }
        isOn = false;
    }
}
