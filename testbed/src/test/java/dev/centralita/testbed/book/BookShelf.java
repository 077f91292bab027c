package dev.centralita.testbed.book;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Where books are written. */
public interface BookShelf {

    /** In this order, all or none. */
    void add(List<BookEntry> entries) throws IOException, SQLException;
}
