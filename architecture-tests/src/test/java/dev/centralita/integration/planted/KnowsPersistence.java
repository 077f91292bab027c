package dev.centralita.integration.planted;

import dev.centralita.persistence.database.DatabaseSettings;

public class KnowsPersistence {

    public String title() {
        return new DatabaseSettings().title();
    }
}
