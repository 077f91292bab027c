package dev.centralita.jobs;

import dev.centralita.administration.health.DatabaseAway;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Tells of a database that is away once, and once that it is back. */
public class Outage {

    private final Logger log;
    private final String consequence;
    private @Nullable DatabaseAway last;

    public Outage(Logger log, String consequence) {
        this.log = log;
        this.consequence = consequence;
    }

    synchronized void goesOn(DatabaseAway away) {
        if (last == null) {
            log.log(
                    Level.ERROR,
                    () -> "ERROR: Failed to connect to database: " + away.getMessage() + "; " + consequence);
        }
        last = away;
    }

    synchronized void isOver() {
        if (last != null) {
            String database = last.database();
            log.log(Level.INFO, () -> "SUCCESS: The " + database + " database answers again");
        }
        last = null;
    }
}
