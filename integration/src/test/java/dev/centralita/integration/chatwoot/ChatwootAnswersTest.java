package dev.centralita.integration.chatwoot;

import static dev.centralita.integration.http.StubServer.cutOff;
import static dev.centralita.integration.http.StubServer.silence;
import static dev.centralita.integration.http.StubServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.ActKey;
import dev.centralita.housekeeping.rule.ActReceipt;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.integration.http.StubServer;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How each answer of Chatwoot's ends. */
class ChatwootAnswersTest {

    private static final ConversationId SEVEN = new ConversationId("7");
    private static final ActKey KEY = new ActKey(ActKey.PREFIX + "rule/1.1");
    private static final Act RESOLVE = new Act.Move(Status.RESOLVED);
    private static final Act NOTE = new Act.Note("Resolved by a rule.");
    private static final String PENDING = "{\"id\":7,\"status\":\"pending\",\"inbox_id\":1}";
    private static final String RESOLVED =
            "{\"meta\":{},\"payload\":{\"success\":true,\"conversation_id\":7,\"current_status\":\"resolved\"}}";
    private static final String SAID = "{\"id\":99,\"content\":\"…\",\"message_type\":1,\"private\":true}";

    private final StubServer chatwoot = new StubServer(line -> status(200, PENDING));
    private final Installation installation = installation();
    private final Desk desk = installation.desks().get(0);

    @AfterEach
    void stop() {
        chatwoot.close();
    }

    @Test
    void resolving_asks_how_it_stands_and_believes_only_the_status_it_is_told() {
        chatwoot.says(status(200, PENDING), status(200, RESOLVED));

        ActReceipt receipt = desk.perform(SEVEN, RESOLVE, KEY);

        assertThat(receipt).isEqualTo(new ActReceipt(200, true));
        assertThat(chatwoot.lines())
                .containsExactly(
                        "GET /api/v1/accounts/1/conversations/7",
                        "POST /api/v1/accounts/1/conversations/7/toggle_status");
        assertThat(chatwoot.requests().get(1).body()).isEqualTo("{\"status\":\"resolved\"}");
        assertThat(chatwoot.requests().get(1).headers()).containsEntry("Api_access_token", List.of("the-token"));
    }

    @Test
    void a_note_is_private_and_bears_its_mark() {
        chatwoot.says(status(200, SAID));

        desk.perform(SEVEN, NOTE, KEY);

        assertThat(chatwoot.requests().get(0).body())
                .contains("\"private\":true")
                .contains("\"message_type\":\"outgoing\"")
                .contains("\"source_id\":\"centralita:rule/1.1\"");
    }

    @Test
    void a_reminder_bears_its_mark_where_it_does_not_seem_to_have_come_from_the_channel() {
        chatwoot.says(status(200, SAID));

        desk.perform(SEVEN, new Act.Remind("Are you still there?"), KEY);

        assertThat(chatwoot.requests().get(0).body())
                .contains("\"private\":false")
                .contains("\"content_attributes\":{\"automation_rule_id\":\"centralita:rule/1.1\"}")
                .doesNotContain("source_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[\"You need to sign in\"]}",
                "{\"error\":\"Something\"}",
                "{}",
                "<html>maintenance</html>",
                ""
            })
    void b12_a_success_that_shows_no_message_is_a_failure(String body) {
        chatwoot.says(status(200, body));

        assertThatExceptionOfType(DeskUnavailable.class).isThrownBy(() -> desk.perform(SEVEN, NOTE, KEY));
        assertThat(chatwoot.lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"payload\":{\"success\":true,\"current_status\":\"open\"}}",
                "{\"errors\":[\"no\"]}",
                "{\"payload\":{}}"
            })
    void b12_a_success_that_shows_another_status_is_a_failure(String body) {
        chatwoot.says(status(200, PENDING), status(200, body), status(200, body), status(200, body));

        assertThatExceptionOfType(DeskUnavailable.class).isThrownBy(() -> desk.perform(SEVEN, RESOLVE, KEY));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 422})
    void b12_a_refusal_is_final_and_says_why(int status) {
        chatwoot.says(status(status, "{\"error\":\"Invalid Access Token\"}"));

        assertThatExceptionOfType(DeskRefused.class)
                .isThrownBy(() -> desk.perform(SEVEN, NOTE, KEY))
                .withMessageContaining("conversation 7")
                .withMessageContaining("Invalid Access Token")
                .satisfies(refused -> assertThat(refused.httpStatus()).isEqualTo(status));
    }

    @Test
    void a_message_whose_answer_is_lost_is_not_sent_again() {
        chatwoot.says(cutOff());

        assertThatExceptionOfType(DeskUnavailable.class).isThrownBy(() -> desk.perform(SEVEN, NOTE, KEY));
        assertThat(chatwoot.lines()).hasSize(1);
    }

    @Test
    void a_message_that_was_too_many_is_sent_when_there_is_room() {
        chatwoot.says(status(429, "Retry later\n"), status(200, SAID));

        assertThat(desk.perform(SEVEN, NOTE, KEY).changed()).isTrue();
    }

    @Test
    void a_change_of_status_is_asked_for_again_after_a_fault() {
        chatwoot.says(status(200, PENDING), status(500, ""), cutOff(), status(200, RESOLVED));

        assertThat(desk.perform(SEVEN, RESOLVE, KEY).changed()).isTrue();
    }

    @Test
    void a_silent_chatwoot_is_not_waited_for_forever() {
        chatwoot.says(silence());

        assertThatExceptionOfType(DeskUnavailable.class)
                .isThrownBy(() -> desk.perform(SEVEN, NOTE, KEY))
                .withMessageContaining("no whole answer");
    }

    @Test
    void labels_are_read_merged_and_written() {
        chatwoot.says(status(200, "{\"payload\":[\"a\",\"b\"]}"), status(200, "{\"payload\":[\"c\",\"b\"]}"));

        desk.perform(SEVEN, new Act.Label(Set.of("c"), Set.of("a")), KEY);

        assertThat(chatwoot.requests().get(1).body()).isEqualTo("{\"labels\":[\"b\",\"c\"]}");
    }

    @Test
    void nobody_is_assigned_by_zero() {
        chatwoot.says(
                status(200, "{\"id\":7,\"status\":\"open\",\"meta\":{\"assignee\":{\"id\":4}}}"), status(200, "null"));

        assertThat(desk.perform(SEVEN, new Act.Assign(null), KEY).changed()).isTrue();
        assertThat(chatwoot.requests().get(1).body()).isEqualTo("{\"assignee_id\":0}");
    }

    @Test
    void a_conversation_just_looked_at_is_reopened_and_labelled_in_two_requests() {
        int asked = look(PENDING.replace("}", ",\"labels\":[\"put-away\",\"vip\"]}"));
        chatwoot.says(status(200, RESOLVED), status(200, "{\"payload\":[\"vip\"]}"));

        desk.perform(SEVEN, RESOLVE, KEY);
        desk.perform(SEVEN, new Act.Label(Set.of(), Set.of("put-away")), KEY);

        assertThat(chatwoot.lines().subList(asked, asked + 2))
                .allMatch(line -> line.startsWith("POST"))
                .hasSameSizeAs(chatwoot.lines().subList(asked, chatwoot.lines().size()));
        assertThat(chatwoot.requests().get(asked + 1).body()).isEqualTo("{\"labels\":[\"vip\"]}");
    }

    @Test
    void a_look_that_shows_no_label_is_not_believed_to_have_seen_them_all() {
        int asked = look(PENDING);
        chatwoot.says(status(200, "{\"payload\":[\"vip\"]}"), status(200, "{\"payload\":[\"vip\",\"new\"]}"));

        desk.perform(SEVEN, new Act.Label(Set.of("new"), Set.of()), KEY);

        assertThat(chatwoot.requests().get(asked + 1).body()).isEqualTo("{\"labels\":[\"new\",\"vip\"]}");
    }

    @Test
    void whoever_a_look_has_just_seen_holding_it_is_not_asked_for_again() {
        int asked = look(PENDING.replace("}", ",\"meta\":{\"assignee\":{\"id\":4}}}"));

        assertThat(desk.perform(SEVEN, new Act.Assign("4"), KEY).changed()).isFalse();

        assertThat(chatwoot.lines()).hasSize(asked);
    }

    @Test
    void who_holds_what_was_moved_is_asked_again_because_chatwoot_may_have_assigned_it() {
        int asked = look(PENDING);
        chatwoot.says(
                status(200, RESOLVED),
                status(200, PENDING.replace("}", ",\"meta\":{\"assignee\":{\"id\":4}}}")),
                status(200, "null"));

        desk.perform(SEVEN, RESOLVE, KEY);

        assertThat(desk.perform(SEVEN, new Act.Assign(null), KEY).changed()).isTrue();
        assertThat(chatwoot.lines()).hasSize(asked + 3);
    }

    @Test
    void what_a_look_has_just_seen_is_not_asked_again() {
        int asked = look(PENDING);
        chatwoot.says(status(200, RESOLVED));

        desk.perform(SEVEN, RESOLVE, KEY);

        assertThat(chatwoot.lines()).hasSize(asked + 1);
    }

    @Test
    void a_priority_of_a_later_chatwoot_is_none() {
        chatwoot.says(
                status(200, PENDING.replace("}", ",\"priority\":\"blocker\"}")),
                status(200, "{\"payload\":[]}"),
                status(200, "{\"payload\":[]}"));

        assertThat(desk.look(SEVEN, Questions.pending()).orElseThrow().priority())
                .isNull();
    }

    @Test
    void a_status_of_a_later_chatwoot_is_unreadable_in_a_look_and_left_out_of_a_list() {
        String unknown = PENDING.replace("pending", "parked");

        chatwoot.says(status(200, "{\"data\":{\"payload\":[" + unknown + "]}}"));
        assertThat(desk.answer(Questions.pending()).conversations()).isEmpty();

        chatwoot.says(status(200, unknown), status(200, unknown), status(200, unknown));
        assertThatExceptionOfType(DeskUnavailable.class)
                .isThrownBy(() -> desk.look(SEVEN, Questions.pending()))
                .withMessageContaining("something other than the conversation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 3", "../7", "7/labels", "7?x", "-7", "seven"})
    void what_is_no_number_is_no_conversation_and_nothing_is_asked(String id) {
        assertThat(desk.look(new ConversationId(id), Questions.pending())).isEmpty();
        assertThat(chatwoot.lines()).isEmpty();
    }

    @Test
    void health_tells_of_a_token_that_is_not_accepted() {
        chatwoot.says(status(401, "{\"error\":\"Invalid Access Token\"}"));

        assertThatExceptionOfType(DeskRefused.class).isThrownBy(() -> desk.perform(SEVEN, NOTE, KEY));

        assertThat(new ChatwootProbe(installation).look())
                .asString()
                .startsWith("down:")
                .contains("token of account 1 (401)");
    }

    @Test
    void without_an_address_the_desk_says_that_it_is_off() {
        Installation none =
                new Installation(new Settings(name -> Optional.empty()), new SimpleMeterRegistry(), Clock.systemUTC());

        assertThat(none.desks()).singleElement().satisfies(off -> {
            assertThat(off.whyOff()).get().asString().contains("CHAT_TOGGLE_URL");
            assertThat(off.name().value()).isEqualTo("chatwoot/1");
        });
        assertThat(new ChatwootProbe(none).look()).asString().startsWith("off:");
    }

    /** Looks at it and returns how many requests there were. */
    private int look(String conversation) {
        chatwoot.says(status(200, conversation), status(200, "{\"payload\":[]}"), status(200, "{\"payload\":[]}"));
        assertThat(desk.look(SEVEN, Questions.pending())).isPresent();
        return chatwoot.lines().size();
    }

    private Installation installation() {
        Map<String, String> values = Map.of(
                "CHATWOOT_URL", chatwoot.address("").toString(),
                "CHATWOOT_TOKEN", "the-token",
                "CHATWOOT_RATE", "1000",
                "CHATWOOT_ATTEMPTS", "3",
                "CHATWOOT_LONGEST_WAIT", "PT0.005S",
                "CHATWOOT_ANSWER_LIMIT", "PT1S");
        return new Installation(
                new Settings(name -> Optional.ofNullable(values.get(name))),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }
}
