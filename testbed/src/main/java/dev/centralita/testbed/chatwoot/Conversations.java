package dev.centralita.testbed.chatwoot;

import dev.centralita.testbed.chatwoot.Tables.Transaction;
import dev.centralita.testbed.chatwoot.Talk.Said;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What may be done to conversations, and what Chatwoot does by itself when it is. */
final class Conversations {

    /** Where a message names the rule that sent it. */
    static final String RULE = "automation_rule_id";

    private static final int MESSAGES_A_MINUTE = 200;

    private final Tables tables;
    private final Clock clock;
    private final News news;

    Conversations(Tables tables, Clock clock, News news) {
        this.tables = tables;
        this.clock = clock;
        this.news = news;
    }

    /** Where a conversation is, how it stood, and whether its customer had the last word. */
    record Place(long row, Status status, boolean owesAnAnswer) {}

    /** Returns the number that agents call it by. */
    long begin(Talk talk) {
        return tables.inTransaction(transaction -> {
            long number = transaction.number(
                    "select coalesce(max(display_id), 0) + 1 from conversations where account_id = ?", talk.account);
            long row = row(transaction, talk, number, customer(transaction, talk));
            for (Said said : talk.said) {
                insert(transaction, row, said.voice(), said.at(), "…", said.mark());
            }
            replaceLabels(transaction, row, talk.labels);
            return number;
        });
    }

    private static @Nullable Long customer(Transaction transaction, Talk talk) throws SQLException {
        return talk.hasCustomer
                ? (Long) transaction.number(
                        "insert into contacts (account_id, name, created_at, updated_at) values (?, ?, ?, ?) returning id",
                        talk.account,
                        talk.customer,
                        Utc.of(talk.begunAt),
                        Utc.of(talk.begunAt))
                : null;
    }

    private static long row(Transaction transaction, Talk talk, long number, @Nullable Long customer)
            throws SQLException {
        return transaction.number(
                """
                insert into conversations (account_id, inbox_id, status, assignee_id, team_id, contact_id, display_id,
                    last_activity_at, snoozed_until, waiting_since, priority, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                talk.account,
                talk.inbox,
                talk.status.code(),
                talk.assignee,
                talk.team,
                customer,
                number,
                Utc.of(talk.begunAt),
                Utc.orNull(talk.snoozedUntil),
                Utc.of(talk.begunAt),
                talk.priority,
                Utc.of(talk.begunAt),
                Utc.of(talk.begunAt));
    }

    /**
     * Somebody says something; a customer thereby wakes and reopens.
     *
     * @return the message, or empty where the account has no such conversation or too much is said in it
     */
    OptionalLong say(int account, long number, Voice voice, Instant at, String text, @Nullable String mark) {
        Place[] before = new Place[1];
        OptionalLong message = tables.inTransaction(transaction -> {
            Optional<Place> place = hold(transaction, account, number);
            if (place.isEmpty() || isFlooded(transaction, place.get().row())) {
                return OptionalLong.empty();
            }
            before[0] = place.get();
            boolean wakes = voice == Voice.CUSTOMER
                    && (place.get().status() == Status.RESOLVED || place.get().status() == Status.SNOOZED);
            if (wakes) {
                move(transaction, place.get().row(), Status.OPEN, null);
            }
            return OptionalLong.of(insert(transaction, place.get().row(), voice, at, text, mark));
        });
        message.ifPresent(news::message);
        if (message.isPresent() && voice == Voice.CUSTOMER && before[0].status() != Status.OPEN) {
            news.changed(before[0].row(), "conversation_status_changed");
        }
        return message;
    }

    private boolean isFlooded(Transaction transaction, long row) throws SQLException {
        return transaction.number(
                        "select count(*) from messages where conversation_id = ? and created_at > ?",
                        row,
                        Utc.of(clock.instant().minusSeconds(60)))
                >= MESSAGES_A_MINUTE;
    }

    /** What the conversation was before; empty where the account has no such conversation. */
    Optional<Place> toggle(int account, long number, Status status, @Nullable Instant until) {
        Optional<Place> place = tables.inTransaction(transaction -> {
            Optional<Place> held = hold(transaction, account, number);
            if (held.isPresent()) {
                move(transaction, held.get().row(), status, until);
                if (held.get().status() != status) {
                    insert(
                            transaction,
                            held.get().row(),
                            Voice.NOTICE,
                            clock.instant(),
                            "Conversation was marked " + status,
                            null);
                }
            }
            return held;
        });
        place.filter(before -> before.status() != status)
                .ifPresent(before -> news.changed(before.row(), "conversation_status_changed"));
        return place;
    }

    private void move(Transaction transaction, long row, Status status, @Nullable Instant until) throws SQLException {
        transaction.change(
                "update conversations set status = ?, snoozed_until = ?, updated_at = ?,"
                        + " waiting_since = case when ? = 1 then null else waiting_since end where id = ?",
                status.code(),
                status == Status.SNOOZED ? Utc.orNull(until) : null,
                Utc.of(clock.instant()),
                status.code(),
                row);
    }

    boolean replaceLabels(int account, long number, List<String> titles) {
        return changed(account, number, (transaction, row) -> replaceLabels(transaction, row, titles));
    }

    boolean assign(int account, long number, @Nullable Long agent) {
        return changed(
                account,
                number,
                (transaction, row) -> transaction.change(
                        "update conversations set assignee_id = ?::integer where id = ?", agent, row));
    }

    boolean assignTeam(int account, long number, @Nullable Long team) {
        return changed(
                account,
                number,
                (transaction, row) ->
                        transaction.change("update conversations set team_id = ?::bigint where id = ?", team, row));
    }

    /** One way to change a row. */
    private interface Change {
        int apply(Transaction transaction, long row) throws SQLException;
    }

    private boolean changed(int account, long number, Change change) {
        Optional<Place> place = tables.inTransaction(transaction -> {
            Optional<Place> held = hold(transaction, account, number);
            if (held.isPresent()) {
                change.apply(transaction, held.get().row());
            }
            return held;
        });
        place.ifPresent(here -> news.changed(here.row(), "conversation_updated"));
        return place.isPresent();
    }

    private static Optional<Place> hold(Transaction transaction, int account, long number) throws SQLException {
        return transaction
                .text("""
                        select c.id || ' ' || c.status || ' ' || coalesce((select m.message_type = 0 from messages m
                            where m.conversation_id = c.id and m.message_type in (0, 1) and not m.private and m.status <> 3
                            order by m.created_at desc, m.id desc limit 1), false)
                        from conversations c where c.account_id = ? and c.display_id = ? for update of c""", account, number)
                .map(found -> found.split(" "))
                .map(found -> new Place(
                        Long.parseLong(found[0]),
                        Status.of(Integer.parseInt(found[1])),
                        Boolean.parseBoolean(found[2])));
    }

    private static int replaceLabels(Transaction transaction, long row, List<String> titles) throws SQLException {
        transaction.change("delete from taggings where taggable_id = ? and taggable_type = 'Conversation'", row);
        for (String title : titles) {
            transaction.change("insert into tags (name) values (?) on conflict do nothing", title);
            transaction.change(
                    "insert into taggings (tag_id, taggable_type, taggable_id, context)"
                            + " select id, 'Conversation', ?, 'labels' from tags where name = ?",
                    row,
                    title);
        }
        return transaction.change(
                "update conversations set cached_label_list = ? where id = ?",
                titles.isEmpty() ? null : String.join(", ", titles),
                row);
    }

    /** A rule leaves its mark where Chatwoot names rules, anybody else as where the message came from. */
    private static String attributes(Voice voice, @Nullable String mark) {
        return voice == Voice.RULE && mark != null
                ? Json.createObjectBuilder().add(RULE, mark).build().toString()
                : JsonObject.EMPTY_JSON_OBJECT.toString();
    }

    /** Every message is an activity; a person's public answer ends the waiting, a customer's word begins it. */
    private static long insert(
            Transaction transaction, long row, Voice voice, Instant at, String text, @Nullable String mark)
            throws SQLException {
        transaction.change("""
                update conversations set last_activity_at = greatest(last_activity_at, ?), waiting_since = case ?
                        when 'AGENT' then null when 'REFUSED' then null when 'CUSTOMER' then coalesce(waiting_since, ?) else waiting_since end
                where id = ?""", Utc.of(at), voice.name(), Utc.of(at), row);
        return transaction.number(
                """
                insert into messages (content, account_id, inbox_id, conversation_id, message_type, status, private, source_id,
                    content_attributes, sender_type, sender_id, created_at, updated_at)
                select ?, account_id, inbox_id, id, ?, ?, ?, ?, to_json(?::text), ?, case ? when 'Contact' then contact_id else 1 end, ?, ?
                from conversations where id = ? returning id""",
                text,
                voice.type(),
                voice.delivery(),
                voice.isPrivate(),
                voice == Voice.RULE ? null : mark,
                attributes(voice, mark),
                voice.sender(),
                voice.sender(),
                Utc.of(at),
                Utc.of(at),
                row);
    }
}
