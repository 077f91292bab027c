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
 * @param newest the newest message of any kind that the database knows, or 0
 */
record SpokenWords(Map<Speaker, Utterance> last, long newest) {

    private static final String SQL = """
            select (select max(n.id) from messages n where n.conversation_id = c.id) as newest,
                m.id, m.message_type, %s as is_ours, m.sender_type, m.created_at
            from conversations c
            left join messages m on m.conversation_id = c.id and m.account_id = c.account_id
                and (m.message_type = 0 or m.message_type = 1 and %s) and not m.private and m.created_at >= ?
            where c.account_id = ? and c.display_id = ?""".formatted(Mark.IS_STORED, Words.HAS_ARRIVED);

    static ChatwootDatabase.Question<SpokenWords> in(int account, ConversationId id, Question question) {
        return connection -> read(connection, account, id, question);
    }

    private static SpokenWords read(Connection connection, int account, ConversationId id, Question question)
            throws SQLException {
        Map<Speaker, Utterance> last = new EnumMap<>(Speaker.class);
        long newest = 0;
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setObject(1, Moment.written(question.now().minus(question.lookBack())));
            query.setInt(2, account);
            query.setLong(3, id.number().orElse(-1));
            ResultSet row = query.executeQuery();
            while (row.next()) {
                newest = row.getLong("newest");
                if (row.getString("id") != null) {
                    Utterance word = word(row);
                    last.merge(word.speaker(), word, (one, other) -> one.compareTo(other) > 0 ? one : other);
                }
            }
        }
        return new SpokenWords(last, newest);
    }

    private static Utterance word(ResultSet row) throws SQLException {
        Speaker speaker =
                Words.speaker(row.getInt("message_type") == 0, row.getBoolean("is_ours"), row.getString("sender_type"));
        return new Utterance(speaker, row.getLong("id"), Objects.requireNonNull(Moment.read(row, "created_at")));
    }
}
