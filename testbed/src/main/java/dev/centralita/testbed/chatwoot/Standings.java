package dev.centralita.testbed.chatwoot;

import java.util.List;
import java.util.Optional;

/** Reads how conversations stand. */
final class Standings {

    private Standings() {}

    static Optional<Standing> find(Tables tables, int account, long number) {
        return tables.text("select id from conversations where account_id = ? and display_id = ?", account, number)
                .map(Long::valueOf)
                .map(row -> standing(tables, row));
    }

    private static Standing standing(Tables tables, long row) {
        return new Standing(
                Status.of((int) tables.number("select status from conversations where id = ?", row)),
                tables.text("select assignee_id from conversations where id = ?", row)
                        .map(Long::valueOf)
                        .orElse(null),
                tables.text("select team_id from conversations where id = ?", row)
                        .map(Long::valueOf)
                        .orElse(null),
                tables.texts("select jsonb_array_elements_text(label_titles(?::integer))", row),
                said(tables, row));
    }

    private static List<String> said(Tables tables, long row) {
        return tables.texts("""
                select case message_type when 0 then 'CUSTOMER' when 2 then 'NOTICE' when 3 then 'TEMPLATE'
                        else case when private then 'NOTE' when sender_type = 'User' then 'AGENT' else 'BOT' end end
                    || ' ' || content
                from messages where conversation_id = ? order by created_at, id""", row);
    }
}
