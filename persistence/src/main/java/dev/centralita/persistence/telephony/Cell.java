package dev.centralita.persistence.telephony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Values as the tables of calls hold them. Moments travel as text, because a driver may move others by its own zone. */
final class Cell {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private Cell() {}

    static @Nullable String of(@Nullable Instant moment) {
        return moment == null ? null : MOMENT.format(moment);
    }

    static @Nullable String of(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    /** What people and dialplans choose may be longer than its column; the beginning says most. */
    static @Nullable String of(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    static <E extends Enum<E>> @Nullable E word(Class<E> type, ResultSet row, String column) throws SQLException {
        String stored = row.getString(column);
        return stored == null ? null : Enum.valueOf(type, stored);
    }

    static Duration length(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(row.getLong(column));
    }
}
