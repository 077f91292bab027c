package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Utterance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Who said what last in one conversation.
 *
 * @param newest the newest message of any kind that the database knows of that time, or 0
 */
record SpokenWords(Map<Speaker, Utterance> last, long newest) {

    private static final String SQL = """
            select m.id, m.message_type, m.source_id, m.sender_type, m.created_at,
                m.message_type in (0, 1) and not m.private as is_word
            from messages m join conversations c on c.id = m.conversation_id and c.account_id = m.account_id
            where c.account_id = ? and c.display_id = ? and m.created_at >= ?""";

    static ChatwootDatabase.Question<SpokenWords> in(int account, ConversationId id, Question question) {
        return connection -> read(connection, account, id, question);
    }

    private static SpokenWords read(Connection connection, int account, ConversationId id, Question question)
            throws SQLException {
        Map<Speaker, Utterance> last = new EnumMap<>(Speaker.class);
        long newest = 0;
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setInt(1, account);
            query.setLong(2, id.number().orElse(-1));
            query.setObject(3, Moment.written(question.now().minus(question.lookBack())));
            ResultSet row = query.executeQuery();
            while (row.next()) {
                newest = Math.max(newest, row.getLong("id"));
                if (row.getBoolean("is_word")) {
                    Utterance word = word(row);
                    last.merge(word.speaker(), word, (one, other) -> one.compareTo(other) > 0 ? one : other);
                }
            }
        }
        return new SpokenWords(last, newest);
    }

    private static Utterance word(ResultSet row) throws SQLException {
        Speaker speaker = Words.speaker(
                row.getInt("message_type") == 0, row.getString("source_id"), row.getString("sender_type"));
        return new Utterance(speaker, row.getLong("id"), Objects.requireNonNull(Moment.read(row, "created_at")));
    }
}
