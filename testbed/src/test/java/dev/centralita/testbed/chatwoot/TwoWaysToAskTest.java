package dev.centralita.testbed.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Sightings;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.integration.chatwoot.ChatwootDesks;
import dev.centralita.testbed.database.ReadableDatabase;
import dev.centralita.testbed.standin.Fault;
import dev.centralita.testbed.standin.Fault.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database and the API tell the same, whatever is odd about them. */
@ExtendWith(RunningChatwoot.class)
class TwoWaysToAskTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final ReadableDatabase database;
    private final ChatwootStandIn chatwoot;
    private final ChatwootDesks byDatabase;
    private final ChatwootDesks byApi;

    TwoWaysToAskTest(ReadableDatabase database) throws SQLException {
        this.database = database;
        chatwoot = ChatwootStandIn.start(database, RuleDesks.TOKEN, CLOCK);
        chatwoot.reset();
        byDatabase = RuleDesks.at(chatwoot, CLOCK, Map.of("CHATWOOT_DB_URL", database.readersAddress()));
        byApi = RuleDesks.at(chatwoot, CLOCK, Map.of("CHATWOOT_ATTEMPTS", "8"));
    }

    @AfterEach
    void stop() throws SQLException {
        execute("alter database chatwoot reset timezone");
        byDatabase.close();
        byApi.close();
        chatwoot.close();
    }

    @Test
    void both_see_a_busy_shop_alike() {
        chatwoot.holds(new Seed(300, 9, 0.3, 0.2, 0.1));
        Question everything =
                question(Set.of(Status.PENDING, Status.OPEN, Status.SNOOZED), Set.of(), Set.of(), Set.of(), 1_000);

        Sightings one = desk(byDatabase).answer(everything);
        assertThat(chatwoot.counts().asked()).isEmpty();
        Sightings other = desk(byApi).answer(everything);

        assertThat(one.conversations()).hasSizeGreaterThan(80);
        assertThat(other.conversations())
                .filteredOn(seen -> !one.conversations().contains(seen))
                .isEmpty();
        assertThat(other.conversations()).hasSameSizeAs(one.conversations());
        assertThat(other.gap()).isNull();
    }

    @Test
    void both_tell_everything_that_a_rule_may_ask_about() {
        long talk = chatwoot.holds(Talk.pending(hoursAgo(40))
                .in(Furniture.WHATSAPP)
                .heldBy(Furniture.ADMINISTRATOR)
                .ofTeam(Furniture.SUPPORT)
                .withPriority(3)
                .labelled("vip", "reclamo")
                .then(Voice.CUSTOMER, hoursAgo(20))
                .then(Voice.BOT, hoursAgo(19))
                .then(Voice.AGENT, hoursAgo(18))
                .then(Voice.ASSISTANT, hoursAgo(17))
                .then(Voice.NOTE, hoursAgo(16))
                .then(Voice.NOTICE, hoursAgo(15))
                .then(Voice.TEMPLATE, hoursAgo(14))
                .then(Voice.RULE, hoursAgo(13), "centralita:rule/1.1"));

        for (Desk desk : List.of(desk(byDatabase), desk(byApi))) {
            Sighting seen = desk.answer(pending()).conversations().get(0);

            assertThat(seen).isEqualTo(desk.look(id(talk), pending()).orElseThrow());
            assertThat(seen.inbox()).isEqualTo("2");
            assertThat(seen.assignee()).isEqualTo("1");
            assertThat(seen.assigneeRole()).isEqualTo("administrator");
            assertThat(seen.team()).isEqualTo("2");
            assertThat(seen.priority()).hasToString("URGENT");
            assertThat(seen.labels()).containsExactlyInAnyOrder("vip", "reclamo");
            assertThat(seen.createdAt()).isEqualTo(hoursAgo(40));
            assertThat(seen.replyUntil()).isEqualTo(hoursAgo(-4));
            assertThat(seen.lastOf(Speaker.CUSTOMER).orElseThrow().at()).isEqualTo(hoursAgo(20));
            assertThat(seen.lastOf(Speaker.AGENT).orElseThrow().at()).isEqualTo(hoursAgo(18));
            assertThat(seen.lastOf(Speaker.BOT).orElseThrow().at()).isEqualTo(hoursAgo(17));
            assertThat(seen.lastOf(Speaker.HUB).orElseThrow().at()).isEqualTo(hoursAgo(13));
        }
    }

    @Test
    void both_know_until_when_a_customer_may_be_written_to() {
        chatwoot.holds(talkIn(Furniture.WEBSITE, 30));
        chatwoot.holds(talkIn(Furniture.WHATSAPP, 29));
        chatwoot.holds(talkIn(Furniture.API, 28));
        chatwoot.holds(talkIn(Furniture.TWILIO_WHATSAPP, 27));
        chatwoot.holds(talkIn(Furniture.TWILIO_SMS, 26));
        chatwoot.holds(talkIn(Furniture.TWILIO_WHATSAPP, 20));

        for (Desk desk : List.of(desk(byDatabase), desk(byApi))) {
            assertThat(desk.answer(pending()).conversations())
                    .extracting(Sighting::replyUntil)
                    .containsExactly(Instant.MAX, null, hoursAgo(28 - 48), null, Instant.MAX, hoursAgo(20 - 24));
        }
    }

    @Test
    void both_narrow_by_inbox_team_and_agent() {
        chatwoot.holds(talkIn(Furniture.WEBSITE, 20).heldBy(2).ofTeam(1));
        long wanted = chatwoot.holds(talkIn(Furniture.API, 20).heldBy(3).ofTeam(2));
        chatwoot.holds(talkIn(Furniture.API, 20));
        Question narrow = question(Set.of(Status.PENDING), Set.of("3"), Set.of("2", "3"), Set.of("3", "none"), 10);

        assertThat(desk(byDatabase).answer(narrow).conversations())
                .extracting(Sighting::id)
                .containsExactly(id(wanted));
        assertThat(desk(byApi).answer(narrow).conversations())
                .extracting(Sighting::id)
                .containsExactly(id(wanted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Caracas", "Asia/Jakarta"})
    void b01_the_zone_of_the_database_changes_nothing(String zone) throws SQLException {
        execute("alter database chatwoot set timezone to '" + zone + "'");
        chatwoot.holds(Talk.pending(hoursAgo(30)).then(Voice.AGENT, NOON.minus(Duration.ofMinutes(510))));
        long silent = chatwoot.holds(Talk.pending(hoursAgo(30)).then(Voice.AGENT, NOON.minus(Duration.ofMinutes(721))));

        try (ChatwootDesks desks =
                RuleDesks.at(chatwoot, CLOCK, Map.of("CHATWOOT_DB_URL", database.readersAddress()))) {
            assertThat(desk(desks).answer(silentFor(Duration.ofHours(12))).conversations())
                    .singleElement()
                    .satisfies(seen -> {
                        assertThat(seen.id()).isEqualTo(id(silent));
                        assertThat(seen.lastOf(Speaker.AGENT).orElseThrow().at())
                                .isEqualTo(NOON.minus(Duration.ofMinutes(721)));
                    });
        }
    }

    @Test
    void b13_a_customer_without_a_name_or_no_customer_at_all_harms_nobody() {
        chatwoot.holds(talkIn(Furniture.WEBSITE, 20).ofNamelessCustomer());
        chatwoot.holds(talkIn(Furniture.WEBSITE, 20).withoutCustomer());
        chatwoot.holds(talkIn(Furniture.WEBSITE, 20));

        assertThat(desk(byDatabase).answer(pending()).conversations()).hasSize(3);
        assertThat(desk(byApi).answer(pending()).conversations()).hasSize(3);
    }

    @Test
    void b14_of_two_words_at_one_moment_the_later_message_counts() {
        chatwoot.holds(
                Talk.pending(hoursAgo(30)).then(Voice.AGENT, hoursAgo(20)).then(Voice.CUSTOMER, hoursAgo(20)));

        for (Desk desk : List.of(desk(byDatabase), desk(byApi))) {
            Sighting seen = desk.answer(pending()).conversations().get(0);

            assertThat(seen.lastOf(Speaker.CUSTOMER).orElseThrow())
                    .isGreaterThan(seen.lastOf(Speaker.AGENT).orElseThrow());
        }
    }

    @Test
    void what_the_channel_refused_answers_nobody() {
        long talk = chatwoot.holds(
                Talk.pending(hoursAgo(30)).then(Voice.CUSTOMER, hoursAgo(20)).then(Voice.REFUSED, hoursAgo(1)));

        for (Desk desk : List.of(desk(byDatabase), desk(byApi))) {
            assertThat(desk.answer(silentFor(Duration.ofHours(12))).conversations())
                    .singleElement()
                    .satisfies(seen -> {
                        assertThat(seen.last().keySet()).containsExactly(Speaker.CUSTOMER);
                        assertThat(seen)
                                .isEqualTo(desk.look(id(talk), pending()).orElseThrow());
                    });
        }
    }

    @Test
    void a_priority_that_nobody_knows_is_none() {
        chatwoot.holds(talkIn(Furniture.WEBSITE, 20).withPriority(9));

        assertThat(desk(byDatabase).answer(pending()).conversations())
                .extracting(Sighting::priority)
                .containsOnlyNulls();
        assertThat(desk(byApi).answer(pending()).conversations())
                .extracting(Sighting::priority)
                .containsOnlyNulls();
    }

    @Test
    void the_other_account_is_a_desk_of_its_own() {
        chatwoot.holds(talkIn(Furniture.WEBSITE, 20));
        chatwoot.holds(talkIn(Furniture.WEBSITE, 25).inTheOtherAccount());

        try (ChatwootDesks desks = RuleDesks.at(
                chatwoot,
                CLOCK,
                Map.of(
                        "CHATWOOT_TOKEN",
                        "",
                        "CHATWOOT_ACCOUNTS",
                        "1=" + RuleDesks.TOKEN + " 2=" + RuleDesks.TOKEN,
                        "CHATWOOT_DB_URL",
                        database.readersAddress()))) {
            assertThat(desks.desks())
                    .extracting(desk -> desk.name().value())
                    .containsExactly("chatwoot/1", "chatwoot/2");
            assertThat(desks.desks().get(1).answer(pending()).conversations())
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.createdAt()).isEqualTo(hoursAgo(26)));
        }
    }

    @Test
    void what_may_no_longer_be_read_sends_the_question_to_the_api() throws SQLException {
        chatwoot.holds(talkIn(Furniture.WEBSITE, 20));
        execute("revoke select on tags from " + database.reader());
        try (ChatwootDesks desks =
                RuleDesks.at(chatwoot, CLOCK, Map.of("CHATWOOT_DB_URL", database.readersAddress()))) {

            assertThat(desk(desks).answer(pending()).conversations()).hasSize(1);
            assertThat(chatwoot.counts().asked()).containsKey(Operation.LIST);
        } finally {
            execute("grant select on tags to " + database.reader());
        }
    }

    @Test
    void a_database_that_is_away_fails_the_question_but_no_look() {
        long talk = chatwoot.holds(talkIn(Furniture.WEBSITE, 20));
        try (ChatwootDesks desks = RuleDesks.at(
                chatwoot, CLOCK, Map.of("CHATWOOT_DB_URL", "postgresql://reader:wrong@127.0.0.1:1/chatwoot"))) {
            assertThatExceptionOfType(DeskUnavailable.class)
                    .isThrownBy(() -> desk(desks).answer(pending()))
                    .withMessageContaining("Chatwoot's database did not answer");
            assertThat(desk(desks).look(id(talk), pending()).orElseThrow().lastOf(Speaker.CUSTOMER))
                    .isPresent();
        }
    }

    @Test
    void what_is_too_long_to_be_read_is_named_and_keeps_no_other_back() {
        Talk endless = Talk.pending(hoursAgo(40));
        IntStream.rangeClosed(1, 501).forEach(number -> endless.then(Voice.BOT, hoursAgo(30)));
        long tooLong = chatwoot.holds(endless);
        long other = chatwoot.holds(talkIn(Furniture.WEBSITE, 20));

        Sightings seen = desk(byApi).answer(pending());

        assertThat(seen.conversations()).extracting(Sighting::id).containsExactly(id(other));
        assertThat(seen.gap()).contains("conversation " + tooLong).contains("500 messages");
        assertThatExceptionOfType(DeskUnavailable.class)
                .isThrownBy(() -> desk(byApi).look(id(tooLong), pending()));
    }

    @Test
    void both_take_the_longest_silent_where_there_is_a_limit() {
        long noted = chatwoot.holds(
                Talk.pending(hoursAgo(40)).then(Voice.AGENT, hoursAgo(30)).then(Voice.NOTE, hoursAgo(1)));
        long quiet = chatwoot.holds(Talk.pending(hoursAgo(40)).then(Voice.AGENT, hoursAgo(20)));
        chatwoot.holds(Talk.pending(hoursAgo(40)).then(Voice.AGENT, hoursAgo(15)));
        Question two = question(Set.of(Status.PENDING), Set.of(), Set.of(), Set.of(), 2);

        Sightings seen = desk(byApi).answer(two);

        assertThat(seen.conversations()).extracting(Sighting::id).containsExactly(id(noted), id(quiet));
        assertThat(seen).isEqualTo(desk(byDatabase).answer(two));
        assertThat(seen.isCut()).isTrue();
    }

    @Test
    void one_inbox_and_one_team_are_asked_for_by_the_api_itself() {
        long here = chatwoot.holds(talkIn(Furniture.WEBSITE, 20));
        IntStream.range(0, 60).forEach(number -> chatwoot.holds(talkIn(Furniture.WHATSAPP, 20)));
        Question narrow =
                question(Set.of(Status.PENDING), Set.of(Integer.toString(Furniture.WEBSITE)), Set.of(), Set.of(), 10);

        assertThat(desk(byApi).answer(narrow).conversations())
                .extracting(Sighting::id)
                .containsExactly(id(here));
        assertThat(chatwoot.counts().asked()).as("its page and the end").containsEntry(Operation.LIST, 2);
    }

    @Test
    void the_api_lists_everything_whatever_fails_on_the_way() {
        chatwoot.holds(new Seed(120, 4, 1, 0, 0));
        chatwoot.suffers(
                Fault.of(Kind.SERVER_ERROR, 0.05),
                Fault.of(Kind.CUT, 0.05),
                Fault.of(Kind.TOO_MANY, 0.05),
                Fault.of(Kind.HTML, 0.05),
                Fault.of(Kind.EMPTY_OBJECT, 0.05),
                Fault.of(Kind.ERRORS, 0.05));

        Question everything = question(Set.of(Status.PENDING), Set.of(), Set.of(), Set.of(), 1_000);

        List<Sighting> seen = desk(byApi).answer(everything).conversations();

        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(seen).hasSameSizeAs(desk(byDatabase).answer(everything).conversations());
    }

    private static Talk talkIn(int inbox, long silentHours) {
        return Talk.pending(hoursAgo(silentHours + 1)).in(inbox).then(Voice.CUSTOMER, hoursAgo(silentHours));
    }

    private static Desk desk(ChatwootDesks desks) {
        return desks.desks().get(0);
    }

    private static ConversationId id(long number) {
        return new ConversationId(Long.toString(number));
    }

    private static Instant hoursAgo(long hours) {
        return NOON.minus(Duration.ofHours(hours));
    }

    private static Question pending() {
        return question(Set.of(Status.PENDING), Set.of(), Set.of(), Set.of(), 100);
    }

    private static Question silentFor(Duration time) {
        return new Question(
                Set.of(Status.PENDING),
                Set.of(),
                Set.of(),
                AssigneeScope.ANYBODY,
                NOON.minus(time),
                Duration.ofDays(92),
                NOON,
                100);
    }

    private static Question question(
            Set<Status> statuses, Set<String> inboxes, Set<String> teams, Set<String> agents, int limit) {
        return new Question(
                statuses,
                inboxes,
                teams,
                agents.isEmpty() ? AssigneeScope.ANYBODY : new AssigneeScope(AssigneeScope.Who.THESE, agents, Set.of()),
                null,
                Duration.ofDays(92),
                NOON,
                limit);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
