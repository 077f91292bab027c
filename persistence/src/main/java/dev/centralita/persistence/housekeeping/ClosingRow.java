package dev.centralita.persistence.housekeeping;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.closing.Candidate;
import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.housekeeping.closing.ClosingState;
import dev.centralita.housekeeping.closing.Reason;
import dev.centralita.housekeeping.closing.Reservation;
import dev.centralita.housekeeping.closing.Settlement;
import dev.centralita.shared.Worded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code logs_fechamento_chamados}: ids are numbers there, and words with hyphens. */
final class ClosingRow {

    private ClosingRow() {}

    static long number(Candidate candidate) {
        return number(candidate.id());
    }

    static long number(ConversationId id) {
        return id.number()
                .orElseThrow(() -> new IllegalArgumentException("conversation id: " + id + " (expected: a number)"));
    }

    static long agent(Candidate candidate) {
        return candidate
                .agent()
                .number()
                .orElseThrow(
                        () -> new IllegalArgumentException("agent id: " + candidate.agent() + " (expected: a number)"));
    }

    static List<Long> numbers(@Nullable Collection<ConversationId> ids) {
        return ids == null
                ? List.of()
                : ids.stream().flatMapToLong(id -> id.number().stream()).boxed().toList();
    }

    static @Nullable String lastMessage(Candidate candidate) {
        LocalDateTime written = candidate.lastMessageWritten();
        return written == null ? null : written.toString();
    }

    static String staleSince(Candidate candidate) {
        return candidate.silentSince().toString();
    }

    static @Nullable Long status(Settlement settlement) {
        Integer status = settlement.httpStatus();
        return status == null ? null : Long.valueOf(status);
    }

    static Reservation reservation(ResultSet row) throws SQLException {
        return new Reservation(
                row.getLong("id"),
                new Candidate(
                        new ConversationId(row.getString("chatid")),
                        new AgentId(row.getString("userid")),
                        row.getLong("tabulation_id"),
                        Objects.requireNonNull(moment(row, "stale_since")),
                        row.getObject("chat_last_message", LocalDateTime.class)),
                row.getInt("attempts"));
    }

    static Settlement settlement(ResultSet row) throws SQLException {
        return new Settlement(
                reservation(row),
                Worded.of(ClosingState.class, row.getString("state")),
                Worded.of(Reason.class, row.getString("reason")),
                row.getObject("http_status", Integer.class),
                row.getString("error"),
                Objects.requireNonNull(moment(row, "decided_at")));
    }

    /** Needs column {@code created_at} as a moment. */
    static Closing closing(ResultSet row) throws SQLException {
        String state = row.getString("state");
        String reason = row.getString("reason");
        return new Closing(
                row.getLong("id"),
                new DeskName(row.getString("platform")),
                new ConversationId(row.getString("chatid")),
                new AgentId(row.getString("userid")),
                row.getLong("tabulation_id"),
                row.getObject("chat_last_message", LocalDateTime.class),
                moment(row, "stale_since"),
                moment(row, "created"),
                state == null ? ClosingState.BEFORE_CENTRALITA : Worded.of(ClosingState.class, state),
                reason == null ? null : Worded.of(Reason.class, reason),
                row.getObject("http_status", Integer.class),
                row.getString("error"),
                row.getInt("attempts"),
                moment(row, "decided_at"),
                row.getObject("run", Long.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
