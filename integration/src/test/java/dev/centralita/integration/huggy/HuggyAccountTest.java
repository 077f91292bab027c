package dev.centralita.integration.huggy;

import static dev.centralita.integration.http.StubServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.closing.EnlistedAgent;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.ActKey;
import dev.centralita.housekeeping.rule.ActReceipt;
import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.AssigneeScope.Who;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Directory;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Sightings;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is Huggy's own about it as a desk of rules. */
class HuggyAccountTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ConversationId SEVEN = new ConversationId("7");
    private static final ActKey KEY = new ActKey(ActKey.PREFIX + "close-silent/7/1/1.1");
    private static final String CHAT = StubHuggy.chat("7", "157100", "2026-11-17 10:00:00");
    private static final String FROM_CUSTOMER = "\"sender\": {\"id\": 900001, \"name\": \"Cliente Exemplo\"}";

    private final StubHuggy huggy = new StubHuggy();
    private final Desk desk = HuggyDesks.of(
                    Desks.settings(huggy, Map.of()),
                    new SimpleMeterRegistry(),
                    roles -> roles.contains("vendedor")
                            ? List.of(new EnlistedAgent("157100"), new EnlistedAgent("maria"))
                            : List.of(),
                    Clock.fixed(NOON, ZoneOffset.UTC))
            .desks()
            .get(0);

    @AfterEach
    void stop() {
        huggy.close();
    }

    @Test
    void a_chat_is_seen_with_its_agent_department_and_last_word() {
        huggy.holds("7", "157100", CHAT);

        Sighting seen = desk.look(SEVEN, asking(AssigneeScope.ANYBODY)).orElseThrow();

        assertThat(seen.status()).isEqualTo(Status.OPEN);
        assertThat(seen.assignee()).isEqualTo("157100");
        assertThat(seen.team()).isEqualTo("12");
        assertThat(seen.lastOf(Speaker.CUSTOMER).orElseThrow().at()).isEqualTo("2026-11-17T13:00:00Z");
    }

    @Test
    void the_senders_number_tells_an_agents_word_from_the_customers() {
        huggy.holds("7", "157100", CHAT.replace(FROM_CUSTOMER, "\"sender\": {\"id\": \"157100\"}"));

        assertThat(look().last().keySet()).containsExactly(Speaker.AGENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"sender\": null", "\"sender\": false", "\"sender\": {}", "\"sender\": {\"name\": \"Ana\"}"})
    void a_word_of_unknown_origin_is_the_customers(String sender) {
        huggy.holds("7", "157100", CHAT.replace(FROM_CUSTOMER, sender));

        assertThat(look().last().keySet()).containsExactly(Speaker.CUSTOMER);
    }

    @Test
    void where_nothing_was_said_the_beginning_is_the_customers_word() {
        huggy.holds("7", "157100", CHAT.replaceAll("\"lastMessage\": \\{.*", "\"lastMessage\": false}"));

        assertThat(look().lastOf(Speaker.CUSTOMER).orElseThrow().at()).isEqualTo("2026-11-17T13:00:00Z");
    }

    @Test
    void b18_a_time_that_cannot_be_read_is_no_silence() {
        huggy.holds("7", "157100", StubHuggy.chat("7", "157100", "anteontem"));

        assertThat(look().last()).isEmpty();
        assertThat(desk.answer(asking(those(Set.of("157100"), Set.of()))).conversations())
                .isEmpty();
    }

    @Test
    void what_was_said_before_the_time_looked_back_upon_does_not_count() {
        huggy.holds("7", "157100", StubHuggy.chat("7", "157100", "2025-11-17 10:00:00"));

        assertThat(look().last()).isEmpty();
        assertThat(desk.answer(asking(those(Set.of("157100"), Set.of()))).conversations())
                .isEmpty();
    }

    @Test
    void only_the_agents_a_rule_names_are_asked_for() {
        huggy.holds("7", "157100", CHAT);
        huggy.holds("8", "157101", StubHuggy.chat("8", "157101", "2026-11-16 10:00:00"));

        Sightings seen = desk.answer(asking(those(Set.of("157101"), Set.of("vendedor"))));

        assertThat(seen.conversations()).extracting(one -> one.id().value()).containsExactly("8", "7");
        assertThat(seen.conversations()).extracting(Sighting::assigneeRole).containsExactly(null, "vendedor");
        assertThat(huggy.lines()).allMatch(line -> line.matches("GET /v3/chats\\?agent=15710[01]&.*"));
    }

    @Test
    void for_anybody_all_agents_of_the_account_are_asked_for() {
        huggy.says(status(200, "[{\"id\": 157100, \"name\": \"Ana\"}, {\"id\": \"157101\"}, {\"name\": \"?\"}]"));
        huggy.holds("8", "157101", StubHuggy.chat("8", "157101", "2026-11-16 10:00:00"));

        Sightings seen = desk.answer(asking(AssigneeScope.ANYBODY));

        assertThat(seen.conversations()).hasSize(1);
        assertThat(huggy.lines())
                .contains("GET /v3/agents?allPages=true")
                .anyMatch(line -> line.contains("agent=157100"))
                .anyMatch(line -> line.contains("agent=157101"));
    }

    @Test
    void one_agents_failure_is_a_gap_and_all_agents_failure_is_the_rules() {
        huggy.says(status(403, "{\"reason\":\"Sem permissão\"}"));
        huggy.holds("8", "157101", StubHuggy.chat("8", "157101", "2026-11-16 10:00:00"));

        Sightings seen = desk.answer(asking(those(Set.of("157100", "157101"), Set.of())));

        assertThat(seen.conversations()).hasSize(1);
        assertThat(seen.gap()).contains("agent 157100", "403", "Sem permissão");
        huggy.says(status(403, "{}"));
        assertThatThrownBy(() -> desk.answer(asking(those(Set.of("157100"), Set.of()))))
                .isInstanceOf(DeskRefused.class);
    }

    @Test
    void closing_keeps_the_chats_classification_and_asks_no_customer_for_an_opinion() {
        huggy.holds("7", "157100", CHAT);
        look();

        ActReceipt closed = desk.perform(SEVEN, new Act.Move(Status.RESOLVED, "Fechado pela regra."), KEY);

        assertThat(closed).isEqualTo(new ActReceipt(200, true));
        assertThat(huggy.lines())
                .as("looked at, closed, looked at again")
                .containsExactly("GET /v3/chats/7", "PUT /v3/chats/7/close", "GET /v3/chats/7");
        assertThat(huggy.requests().get(1).body())
                .isEqualTo("{\"tabulation\":41,\"comment\":\"Fechado pela regra.\",\"sendFeedback\":false}");
    }

    @Test
    void a_chat_that_stays_open_after_a_success_is_not_taken_for_closed() {
        huggy.says(status(200, CHAT), status(200, ""), status(200, CHAT));

        assertThatThrownBy(() -> desk.perform(SEVEN, new Act.Move(Status.RESOLVED), KEY))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("chat 7 as open");
    }

    @Test
    void a_chat_is_handed_over_once() {
        String hers = CHAT.replace("\"agentId\": 157100", "\"agentId\": 157101");
        huggy.says(status(200, CHAT), status(200, ""), status(200, hers), status(200, hers));

        assertThat(desk.perform(SEVEN, new Act.Assign("157101"), KEY).changed()).isTrue();
        assertThat(desk.perform(SEVEN, new Act.Assign("157101"), KEY).changed()).isFalse();
        assertThat(huggy.requests().get(1).body()).isEqualTo("{\"agentId\":157101}");
        assertThat(huggy.lines()).filteredOn(line -> line.startsWith("PUT")).containsExactly("PUT /v3/chats/7/agent");
    }

    @Test
    void a_chat_that_did_not_change_hands_is_named() {
        huggy.says(status(200, CHAT), status(200, ""), status(200, CHAT));

        assertThatThrownBy(() -> desk.perform(SEVEN, new Act.Assign("157101"), KEY))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("another agent than 157101");
    }

    @Test
    void operators_choose_agents_by_name() {
        huggy.says(status(200, "[{\"id\": 157100, \"name\": \"Ana\"}, {\"id\": \"157101\", \"name\": null}]"));

        assertThat(desk.directory().agents())
                .containsExactly(new Directory.Entry("157100", "Ana"), new Directory.Entry("157101", "157101"));
    }

    private Sighting look() {
        return desk.look(SEVEN, asking(AssigneeScope.ANYBODY)).orElseThrow();
    }

    private static AssigneeScope those(Set<String> agents, Set<String> roles) {
        return new AssigneeScope(Who.THESE, agents, roles);
    }

    private static Question asking(AssigneeScope whose) {
        return new Question(Set.of(Status.OPEN), Set.of(), Set.of(), whose, null, Duration.ofDays(92), NOON, 100);
    }
}
