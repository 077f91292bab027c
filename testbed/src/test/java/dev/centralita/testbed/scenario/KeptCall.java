package dev.centralita.testbed.scenario;

import dev.centralita.testbed.database.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A call as its row tells it. */
record KeptCall(
        String linkedId,
        String disposition,
        String queue,
        String answeredBy,
        double waiting,
        double talking,
        boolean isReconstructed,
        Instant endedAt) {

    /** By linked id, those of one PBX that have ended. */
    static Map<String, KeptCall> ended(Database callcenter, String pbx) throws SQLException {
        Map<String, KeptCall> calls = new LinkedHashMap<>();
        try (Connection connection = callcenter.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select * from phone_call where ended_at is not null and pbx = '" + pbx
                                + "' order by began_at")) {
            while (rows.next()) {
                calls.put(
                        rows.getString("linked_id"),
                        new KeptCall(
                                rows.getString("linked_id"),
                                rows.getString("disposition"),
                                Objects.requireNonNullElse(rows.getString("queue"), ""),
                                rows.getString("answered_by"),
                                rows.getLong("waiting_ms") / 1000.0,
                                rows.getLong("talking_ms") / 1000.0,
                                rows.getBoolean("is_reconstructed"),
                                rows.getObject("ended_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
            }
        }
        return calls;
    }

    /** Of all calls of one PBX, those that are up too. */
    static Set<String> linkedIds(Database callcenter, String pbx) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = callcenter.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select linked_id from phone_call where pbx = '" + pbx + "'")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
