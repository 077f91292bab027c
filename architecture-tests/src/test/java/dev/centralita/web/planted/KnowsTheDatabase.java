package dev.centralita.web.planted;

import java.sql.SQLException;

public class KnowsTheDatabase {

    public void fails() throws SQLException {
        throw new SQLException();
    }
}
