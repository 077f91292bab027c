package dev.centralita.administration.health;

import dev.centralita.shared.Explained;
import dev.centralita.shared.OutOfReach;
import dev.centralita.shared.Sentence;
import java.util.Map;

/** A database cannot be reached just now; what was asked for was not done, or nobody knows whether it was. */
public class DatabaseAway extends OutOfReach implements Explained {

    /** What callers are told; the report is for the log. */
    public static final Sentence TOLD = Sentence.of("database-away", "the database is away");

    private final String database;
    private final String report;

    public DatabaseAway(String database, Throwable cause) {
        super(database + " database: " + cause.getMessage(), cause);
        this.database = database;
        this.report = String.valueOf(cause.getMessage());
    }

    @Override
    public Sentence why() {
        return Sentence.of(
                "database-silent", "{database} database: {report}", Map.of("database", database, "report", report));
    }

    /** Which one, as operators call it. */
    public String database() {
        return database;
    }

    public boolean isHub() {
        return database.equals("hub");
    }
}
