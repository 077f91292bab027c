package dev.centralita.testbed.chatwoot;

import dev.centralita.testbed.chatwoot.Tables.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;

/** Lets the database think up conversations, all in a few statements. */
final class Sower {

    private static final int WORTH_DROPPING_INDEXES = 100_000;

    private static final String CUSTOMERS = """
            insert into contacts (account_id, name, phone_number, created_at, updated_at)
            select 1, case when g % 50 <> 0 then 'Cliente ' || g end, '+58' || (4120000000 + g), ?, ?
            from generate_series(1, ?) g""";

    private static final String CONVERSATIONS = """
            insert into conversations (account_id, inbox_id, status, assignee_id, team_id, contact_id, display_id,
                last_activity_at, snoozed_until, priority, cached_label_list, created_at, updated_at)
            select 1, 1 + g % 4, s.status, case when g % 3 > 0 then 1 + g % 8 end, case when g % 5 > 0 then 1 + g % 3 end,
                case when g % 100 > 0 then ? + g end, ? + g,
                b.begun_at + least(?::timestamp - b.begun_at, interval '3 days'),
                case when s.status = 3 then ?::timestamp + interval '1 day' * random() end,
                case when g % 7 = 0 then g % 4 end, case when g % 10 = 0 then 'vip' end, b.begun_at, b.begun_at
            from generate_series(1, ?) g
            cross join lateral (select random() as dice, power(random(), 2) as age where g > 0) r
            cross join lateral (select case when r.dice < ? then 2 when r.dice < ? then 0 when r.dice < ? then 3 else 1 end
                as status) s
            cross join lateral (select ?::timestamp - interval '1 hour'
                - case when s.status = 1 then interval '1095 days' else interval '120 days' end * r.age as begun_at) b
            """;

    private static final String MESSAGES = """
            insert into messages (content, account_id, inbox_id, conversation_id, message_type, private, sender_type,
                sender_id, created_at, updated_at)
            select 'Mensaje ' || k || ': gracias por escribirnos, en un momento le atendemos.', c.account_id, c.inbox_id,
                c.id, case when k = 1 or r.dice < 0.45 then 0 when r.dice between 0.85 and 0.92 then 2 else 1 end,
                k > 1 and r.dice > 0.92,
                case when k = 1 or r.dice < 0.45 then 'Contact' when r.dice < 0.72 then 'User' when r.dice < 0.8 then 'AgentBot'
                    when r.dice < 0.85 then 'Captain::Assistant' when r.dice > 0.92 then 'User' end,
                case when k = 1 or r.dice < 0.45 then c.contact_id else 1 + k % 8 end, m.at, m.at
            from conversations c
            cross join generate_series(1, ?) k
            cross join lateral (select random() as dice, random() as part where k > 0 and c.id > 0) r
            cross join lateral (select c.created_at + (c.last_activity_at - c.created_at) * ((k - r.part) / ?) as at) m
            where c.account_id = 1 and c.display_id > ?""";

    private static final String WAITING = """
            update conversations c set waiting_since = l.created_at
            from (select distinct on (m.conversation_id) m.conversation_id, m.message_type, m.created_at
                from messages m join conversations u on u.id = m.conversation_id
                where u.status <> 1 and m.message_type in (0, 1) and not m.private
                order by m.conversation_id, m.created_at desc, m.id desc) l
            where l.conversation_id = c.id and l.message_type = 0 and c.account_id = 1 and c.display_id > ?""";

    private static final String LABELS = """
            with vip as (insert into tags (name) values ('vip') on conflict (name) do update set name = 'vip' returning id)
            insert into taggings (tag_id, taggable_type, taggable_id, context)
            select vip.id, 'Conversation', c.id, 'labels' from conversations c, vip
            where c.account_id = 1 and c.display_id > ? and c.cached_label_list = 'vip'""";

    private final Tables tables;

    Sower(Tables tables) {
        this.tables = tables;
    }

    void sow(Seed seed, Instant at) {
        boolean isMuch = (long) seed.conversations() * seed.messages() > WORTH_DROPPING_INDEXES;
        if (isMuch) {
            tables.run("drop index messages_by_conversation, messages_by_moment, messages_by_source");
        }
        long first = tables.inTransaction(transaction -> sow(transaction, seed, Utc.of(at)));
        if (isMuch) {
            tables.run(Tables.script("indexes.sql"));
        }
        tables.inTransaction(transaction -> transaction.change(WAITING, first));
        tables.run("vacuum analyze");
    }

    /** Returns the number before the first one that was sown. */
    private static long sow(Transaction transaction, Seed seed, LocalDateTime now) throws SQLException {
        var unused = transaction.texts("select setseed(0.7)");
        long before = transaction.number("select coalesce(max(display_id), 0) from conversations where account_id = 1");
        long strangers = transaction.number("select coalesce(max(id), 0) from contacts");
        transaction.change(CUSTOMERS, now, now, seed.conversations());
        transaction.change(
                CONVERSATIONS,
                strangers,
                before,
                now,
                now,
                seed.conversations(),
                seed.pending(),
                seed.pending() + seed.open(),
                seed.pending() + seed.open() + seed.snoozed(),
                now);
        transaction.change(MESSAGES, seed.messages(), (double) seed.messages(), before);
        transaction.change(LABELS, before);
        return before;
    }
}
