package dev.centralita.integration.chatwoot;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What we need of Chatwoot's tables; a later Chatwoot may have renamed it, a careful operator not granted it. */
final class Columns {

    private static final Map<String, String[]> NEEDED = Map.of(
            "conversations",
            new String[] {
                "id",
                "account_id",
                "display_id",
                "status",
                "inbox_id",
                "assignee_id",
                "team_id",
                "priority",
                "created_at",
                "waiting_since",
                "snoozed_until"
            },
            "messages",
            new String[] {
                "id",
                "account_id",
                "conversation_id",
                "message_type",
                "status",
                "private",
                "source_id",
                "content_attributes",
                "sender_type",
                "created_at"
            },
            "inboxes",
            new String[] {"id", "channel_id", "channel_type"},
            "channel_api",
            new String[] {"id", "additional_attributes"},
            "channel_twilio_sms",
            new String[] {"id", "medium"},
            "account_users",
            new String[] {"account_id", "user_id", "role"},
            "taggings",
            new String[] {"tag_id", "taggable_id", "taggable_type", "context"},
            "tags",
            new String[] {"id", "name"});

    private static final String READABLE = """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = any (current_schemas(false)) and table_name = any (?)""";

    private Columns() {}

    /** As {@code table.column}, in order; those we may not read count as missing too. */
    static SortedSet<String> missing(Connection connection) throws SQLException {
        SortedSet<String> missing = new TreeSet<>();
        NEEDED.forEach((table, columns) -> {
            for (String column : columns) {
                missing.add(table + "." + column);
            }
        });
        Array tables = connection.createArrayOf("text", NEEDED.keySet().toArray());
        try (PreparedStatement question = connection.prepareStatement(READABLE)) {
            question.setArray(1, tables);
            ResultSet row = question.executeQuery();
            while (row.next()) {
                missing.remove(row.getString(1));
            }
        }
        return missing;
    }
}
