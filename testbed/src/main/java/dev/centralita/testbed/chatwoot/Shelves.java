package dev.centralita.testbed.chatwoot;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the API shows, worded by the database itself. */
final class Shelves {

    private static final int CONVERSATIONS = 25;
    private static final int LATEST = 20;
    private static final int FOLLOWING = 100;

    private final Tables tables;
    private final Clock clock;

    Shelves(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    Optional<String> conversation(int account, long number) {
        return tables.text(
                "select conversation_json(c, ?) from conversations c where account_id = ? and display_id = ?",
                now(),
                account,
                number);
    }

    String conversations(Request request) {
        List<Object> values = new ArrayList<>(List.of(now(), request.account()));
        StringBuilder chosen = new StringBuilder("account_id = ?");
        String status = request.text("status").orElse("open");
        if (!status.equals("all")) {
            chosen.append(" and status = ?");
            values.add(Status.of(status).code());
        }
        request.whole("inbox_id").ifPresent(inbox -> {
            chosen.append(" and inbox_id = ?");
            values.add(inbox);
        });
        request.whole("team_id").ifPresent(team -> {
            chosen.append(" and team_id = ?");
            values.add(team);
        });
        switch (request.text("assignee_type").orElse("all")) {
            case "assigned" -> chosen.append(" and assignee_id is not null");
            case "unassigned" -> chosen.append(" and assignee_id is null");
            default -> {}
        }
        values.add(CONVERSATIONS);
        values.add((request.whole("page").orElse(1) - 1) * CONVERSATIONS);
        return tables.text("""
                        select jsonb_build_object('data', jsonb_build_object('meta', '{}'::jsonb,
                            'payload', coalesce(jsonb_agg(conversation_json(c, ?)), '[]')))
                        from (select * from conversations where %s order by %s limit ? offset ?) c""".formatted(chosen, order(request)), values.toArray())
                .orElseThrow();
    }

    private static String order(Request request) {
        return switch (request.text("sort_by").orElse("last_activity_at_desc")) {
            case "last_activity_at_asc" -> "last_activity_at, id";
            case "created_at_asc" -> "created_at, id";
            case "created_at_desc" -> "created_at desc, id desc";
            default -> "last_activity_at desc, id desc";
        };
    }

    /** Empty where the account has no such conversation. */
    Optional<String> messages(Request request) {
        long before = request.whole("before").orElse(Long.MAX_VALUE);
        long after = request.whole("after").orElse(0);
        boolean isFollowing = request.whole("after").isPresent();
        String chosen = isFollowing ? "order by m.id limit " + FOLLOWING : "order by m.id desc limit " + LATEST;
        return tables.text("""
                select jsonb_build_object('meta', '{}'::jsonb, 'payload', coalesce((
                    select jsonb_agg(message_json(p) order by p.id) from (
                        select m.* from messages m where m.conversation_id = c.id and m.id < ? and m.id > ? %s) p), '[]'))
                from conversations c where c.account_id = ? and c.display_id = ?""".formatted(chosen), before, after, request.account(), request.number());
    }

    String message(long id) {
        return tables.text("select message_json(m) from messages m where id = ?", id)
                .orElseThrow();
    }

    Optional<String> labels(int account, long number) {
        return tables.text(
                "select jsonb_build_object('payload', label_titles(id)) from conversations"
                        + " where account_id = ? and display_id = ?",
                account,
                number);
    }

    /** Nobody is told as null. */
    String agent(int account, long number) {
        return tables.text(
                        "select conversation_json(c, ?) #> '{meta,assignee}' from conversations c"
                                + " where account_id = ? and display_id = ?",
                        now(),
                        account,
                        number)
                .orElse("null");
    }

    String team(int account, long number) {
        return tables.text(
                        "select conversation_json(c, ?) #> '{meta,team}' from conversations c"
                                + " where account_id = ? and display_id = ?",
                        now(),
                        account,
                        number)
                .orElse("null");
    }

    String directory(int account, String what) {
        return switch (what) {
            case "inboxes" ->
                said(
                        account,
                        "select jsonb_build_object('payload', coalesce(jsonb_agg(jsonb_build_object('id', i.id,"
                                + " 'name', i.name, 'channel_type', i.channel_type, 'additional_attributes',"
                                + " c.additional_attributes, 'medium', (array['sms', 'whatsapp'])[w.medium + 1])"
                                + " order by i.id), '[]')) from inboxes i"
                                + " left join channel_api c on c.id = i.channel_id and i.channel_type = 'Channel::Api'"
                                + " left join channel_twilio_sms w on w.id = i.channel_id"
                                + " and i.channel_type = 'Channel::TwilioSms' where i.account_id = ?");
            case "teams" ->
                said(
                        account,
                        "select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by id), '[]')"
                                + " from teams where account_id = ?");
            case "labels" ->
                said(
                        account,
                        "select jsonb_build_object('payload', coalesce(jsonb_agg(jsonb_build_object('id', id,"
                                + " 'title', title) order by id), '[]')) from labels where account_id = ?");
            default ->
                said(
                        account,
                        "select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'role',"
                                + " case a.role when 1 then 'administrator' else 'agent' end) order by u.id), '[]')"
                                + " from users u join account_users a on a.user_id = u.id where a.account_id = ?");
        };
    }

    private String said(int account, String sql) {
        return tables.text(sql, account).orElseThrow();
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
    }
}
