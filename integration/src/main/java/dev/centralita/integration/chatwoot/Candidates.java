package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Sightings;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Utterance;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule's question as one query.
 *
 * <p>First the conversations of the wanted statuses are narrowed by their newest public word, which Chatwoot's index on
 * (conversation, account, type, moment) gives in two steps a conversation; only for those that are left, the newest word
 * of each speaker and the labels are fetched.
 */
record Candidates(int account, Question question) implements ChatwootDatabase.Question<Sightings> {

    private static final String OURS = Mark.IS_STORED;
    private static final String NOT_OURS = OURS + " is not true and " + Words.HAS_ARRIVED;
    private static final String BY_A_PERSON = "m.sender_type = 'User'";
    private static final String BY_A_PROGRAM = "(m.sender_type is null or m.sender_type <> 'User')";

    private static final String NEWEST = """
            left join lateral (select m.id, m.created_at as at from messages m
                where m.conversation_id = c.id and m.account_id = c.account_id and m.message_type = %d
                    and not m.private and m.created_at >= ? and %s
                order by m.created_at desc, m.id desc limit 1) %s on true
            """;

    private static final String SQL = """
            with chosen as (
                select c.id, c.account_id, c.display_id, c.status, c.inbox_id, c.assignee_id, c.team_id, c.priority,
                    c.created_at, c.waiting_since, c.snoozed_until, greatest(heard.at, answered.at) as silent_since
                from conversations c
                %s%s
                where c.account_id = ? and c.status = any (?)
                    and (? or c.inbox_id = any (?)) and (? or c.team_id = any (?)) and (? or c.assignee_id = any (?))
                    and greatest(heard.at, answered.at) < ? and greatest(heard.at, answered.at) >= ?
                order by greatest(heard.at, answered.at), c.display_id
                limit ?)
            select c.display_id, c.status, c.inbox_id, c.assignee_id, u.role, c.team_id, c.priority, c.created_at,
                c.waiting_since, c.snoozed_until, i.channel_type,
                a.additional_attributes ->> 'agent_reply_time_window' as reply_hours, coalesce(w.medium = 1, false) as is_whatsapp,
                array(select t.name from taggings g join tags t on t.id = g.tag_id where g.taggable_id = c.id
                    and g.taggable_type = 'Conversation' and g.context = 'labels') as labels,
                customer.id as customer, customer.at as customer_at, agent.id as agent, agent.at as agent_at,
                bot.id as bot, bot.at as bot_at, hub.id as hub, hub.at as hub_at
            from chosen c
            left join account_users u on u.user_id = c.assignee_id and u.account_id = c.account_id
            left join inboxes i on i.id = c.inbox_id
            left join channel_api a on a.id = i.channel_id and i.channel_type = 'Channel::Api'
            left join channel_twilio_sms w on w.id = i.channel_id and i.channel_type = 'Channel::TwilioSms'
            %s%s%s%sorder by c.silent_since, c.display_id""".formatted(
                    NEWEST.formatted(0, "true", "heard"),
                    NEWEST.formatted(1, NOT_OURS, "answered"),
                    NEWEST.formatted(0, "true", "customer"),
                    NEWEST.formatted(1, BY_A_PERSON + " and " + NOT_OURS, "agent"),
                    NEWEST.formatted(1, BY_A_PROGRAM + " and " + NOT_OURS, "bot"),
                    NEWEST.formatted(1, OURS + " and " + Words.HAS_ARRIVED, "hub"));

    @Override
    public Sightings ask(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            fill(connection, query);
            List<Sighting> seen = new ArrayList<>();
            ResultSet row = query.executeQuery();
            while (row.next()) {
                seen.add(sighting(row));
            }
            boolean isCut = seen.size() > question.limit();
            return new Sightings(isCut ? seen.subList(0, question.limit()) : seen, isCut, null);
        }
    }

    private void fill(Connection connection, PreparedStatement query) throws SQLException {
        LocalDateTime lookedBackTo = Moment.written(question.now().minus(question.lookBack()));
        LocalDateTime silentBefore =
                question.silentBefore() == null ? LocalDateTime.MAX : Moment.written(question.silentBefore());
        LocalDateTime silentFrom =
                question.silentFrom() == null ? LocalDateTime.MIN : Moment.written(question.silentFrom());
        List<Object> values = new ArrayList<>(List.of(
                lookedBackTo,
                lookedBackTo,
                account,
                connection.createArrayOf(
                        "int4", question.statuses().stream().map(Words::code).toArray())));
        values.addAll(narrowing(connection, question.inboxes()));
        values.addAll(narrowing(connection, question.teams()));
        values.addAll(narrowing(connection, question.assignee().knownAgents()));
        values.addAll(List.of(silentBefore, silentFrom, Math.addExact(question.limit(), 1)));
        values.addAll(List.of(lookedBackTo, lookedBackTo, lookedBackTo, lookedBackTo));
        for (int place = 0; place < values.size(); place++) {
            query.setObject(place + 1, values.get(place));
        }
    }

    private static List<Object> narrowing(Connection connection, Set<String> wanted) throws SQLException {
        Array numbers = connection.createArrayOf(
                "int8", wanted.stream().map(Candidates::number).toArray());
        return List.of(wanted.isEmpty(), numbers);
    }

    /** A number that Chatwoot cannot have given is one that nobody has. */
    private static Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : Long.valueOf(-1);
    }

    private Sighting sighting(ResultSet row) throws SQLException {
        Map<Speaker, Utterance> last = new EnumMap<>(Speaker.class);
        for (Speaker speaker : Speaker.values()) {
            Utterance newest = newest(row, speaker);
            if (newest != null) {
                last.put(speaker, newest);
            }
        }
        Utterance customer = last.get(Speaker.CUSTOMER);
        return new Sighting(
                new ConversationId(row.getString("display_id")),
                Words.status(row.getInt("status")),
                row.getString("inbox_id"),
                row.getString("assignee_id"),
                role(row),
                row.getString("team_id"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("labels").getArray())),
                row.getString("priority") == null ? null : Words.priority(row.getInt("priority")),
                orLongAgo(Moment.read(row, "created_at")),
                last,
                Moment.read(row, "waiting_since"),
                Moment.read(row, "snoozed_until"),
                ReplyWindow.of(
                                row.getString("channel_type"),
                                row.getBoolean("is_whatsapp"),
                                hours(row.getString("reply_hours")))
                        .until(customer == null ? null : customer.at(), question.now()));
    }

    private static @Nullable Utterance newest(ResultSet row, Speaker speaker) throws SQLException {
        String column = speaker.word();
        Instant at = Moment.read(row, column + "_at");
        return at == null ? null : new Utterance(speaker, row.getLong(column), at);
    }

    private static @Nullable String role(ResultSet row) throws SQLException {
        return row.getString("role") == null ? null : Words.role(row.getInt("role"));
    }

    private static @Nullable Long hours(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Long.valueOf(text) : null;
    }

    private static Instant orLongAgo(@Nullable Instant moment) {
        return moment == null ? Instant.EPOCH : moment;
    }
}
