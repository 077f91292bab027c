package dev.centralita.testbed.book;

import dev.centralita.testbed.database.MariadbDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A table for each book, with the columns that FreePBX and its relatives give them. */
public final class BookTables implements BookShelf {

    private static final List<String> TABLES = List.of("""
            create table cdr (
                calldate datetime not null, clid varchar(80) not null default '', src varchar(80) not null default '',
                dst varchar(80) not null default '', dcontext varchar(80) not null default '',
                channel varchar(80) not null default '', dstchannel varchar(80) not null default '',
                lastapp varchar(80) not null default '', lastdata varchar(80) not null default '',
                duration int not null default 0, billsec int not null default 0,
                disposition varchar(45) not null default '', uniqueid varchar(32) not null default '',
                userfield varchar(255) not null default '', did varchar(50) not null default '',
                recordingfile varchar(255) not null default '', linkedid varchar(32) not null default '',
                sequence int not null default 0, key calldate (calldate))
            """, """
            create table cel (
                id int not null auto_increment primary key, eventtype varchar(30) not null, eventtime datetime not null,
                cid_name varchar(80) not null, cid_num varchar(80) not null, exten varchar(80) not null,
                context varchar(80) not null, channame varchar(80) not null, uniqueid varchar(32) not null,
                linkedid varchar(32) not null, extra varchar(512) not null, key eventtime (eventtime))
            """, """
            create table queue_log (
                id bigint not null auto_increment primary key, time varchar(32) not null, callid varchar(80) not null,
                queuename varchar(256) not null, agent varchar(128) not null, event varchar(32) not null,
                data1 varchar(100) not null, data2 varchar(100) not null, data3 varchar(100) not null,
                data4 varchar(100) not null, data5 varchar(100) not null, key time (time))
            """);

    private final MariadbDatabase database;

    private BookTables(MariadbDatabase database) {
        this.database = database;
    }

    /** Empty ones. */
    public static BookTables in(MariadbDatabase database) throws SQLException {
        BookTables tables = new BookTables(database);
        tables.execute(TABLES);
        return tables;
    }

    /** For one who may only read. */
    public String address() {
        return database.booksAddress();
    }

    /** Nobody finds them, nor can they be written. */
    public void goAway() throws SQLException {
        execute(List.of("rename table cdr to cdr_away, cel to cel_away, queue_log to queue_log_away"));
    }

    public void comeBack() throws SQLException {
        execute(List.of("rename table cdr_away to cdr, cel_away to cel, queue_log_away to queue_log"));
    }

    @Override
    public void add(List<BookEntry> entries) throws SQLException {
        try (Connection connection = database.connectToBooks()) {
            connection.setAutoCommit(false);
            for (BookEntry entry : entries) {
                switch (entry.book()) {
                    case CEL ->
                        insert(
                                connection,
                                entry,
                                "cel (eventtype, eventtime, cid_name, cid_num, exten, context, channame, uniqueid,"
                                        + " linkedid, extra)",
                                entry.book().columnNames());
                    case CDR ->
                        insert(
                                connection,
                                entry,
                                "cdr (linkedid, uniqueid, src, dst, dcontext, channel, dstchannel, lastapp, lastdata,"
                                        + " calldate, duration, billsec, disposition, userfield, sequence, clid)",
                                entry.book().columnNames().stream()
                                        .filter(column ->
                                                !List.of("answer", "end").contains(column))
                                        .toList());
                    case QUEUE_LOG ->
                        insert(
                                connection,
                                entry,
                                "queue_log (time, callid, queuename, agent, event, data1, data2, data3, data4, data5)",
                                entry.book().columnNames());
                }
            }
            connection.commit();
        }
    }

    private static void insert(Connection connection, BookEntry entry, String table, List<String> columns)
            throws SQLException {
        String places = "?, ".repeat(columns.size() - 1) + "?";
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (int place = 0; place < columns.size(); place++) {
                insert.setString(place + 1, entry.cell(columns.get(place)));
            }
            insert.executeUpdate();
        }
    }

    private void execute(List<String> commands) throws SQLException {
        try (Connection connection = database.connectToBooks();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
