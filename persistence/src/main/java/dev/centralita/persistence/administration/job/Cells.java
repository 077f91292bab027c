package dev.centralita.persistence.administration.job;

import dev.centralita.administration.job.Caution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The cells of a row that JDBC hands over in other types than ours. */
record Cells(ResultSet row) {

    Instant moment(String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    @Nullable
    Instant momentIfAny(String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    @Nullable
    Integer numberIfAny(String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    Caution caution() throws SQLException {
        return new Caution(row.getInt("item_limit"), row.getInt("stop_above"), row.getInt("surge_factor"));
    }
}
