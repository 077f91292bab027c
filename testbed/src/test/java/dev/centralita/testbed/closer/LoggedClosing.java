package dev.centralita.testbed.closer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A row of {@code logs_fechamento_chamados} as the hub leaves it. */
record LoggedClosing(long chat, long agent, long tabulation, Instant staleSince, String state, int attempts) {

    static LoggedClosing of(ResultSet row) throws SQLException {
        OffsetDateTime staleSince = row.getObject("stale_since", OffsetDateTime.class);
        return new LoggedClosing(
                row.getLong("chatid"),
                row.getLong("userid"),
                row.getLong("tabulation_id"),
                staleSince == null ? null : staleSince.toInstant(),
                row.getString("state"),
                row.getInt("attempts"));
    }

    boolean isSettled() {
        return !state.equals("pending") && !state.equals("failed");
    }
}
