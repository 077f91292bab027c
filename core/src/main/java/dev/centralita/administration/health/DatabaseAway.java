package dev.centralita.administration.health;

import dev.centralita.shared.OutOfReach;

/** A database cannot be reached just now; what was asked for was not done, or nobody knows whether it was. */
public class DatabaseAway extends OutOfReach {

    private final String database;

    public DatabaseAway(String database, Throwable cause) {
        super(database + " database: " + cause.getMessage(), cause);
        this.database = database;
    }

    /** Which one, as operators call it. */
    public String database() {
        return database;
    }

    public boolean isHub() {
        return database.equals("hub");
    }
}
