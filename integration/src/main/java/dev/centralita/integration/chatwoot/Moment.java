package dev.centralita.integration.chatwoot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as Chatwoot's tables hold them: in UTC, without saying so, whatever the zone of a session. */
final class Moment {

    private Moment() {}

    static LocalDateTime written(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** In whole seconds, as the API gives it. */
    static @Nullable Instant read(ResultSet row, String column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }
}
