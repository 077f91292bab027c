package dev.centralita.integration.huggy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationId;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatJsonTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    @Test
    void a_usual_chat_is_read_whole() {
        assertThat(read(StubHuggy.chat("7", "157100", "2026-11-17 11:05:09")))
                .hasValue(new Conversation(
                        new ConversationId("7"),
                        new AgentId("157100"),
                        true,
                        "41",
                        Instant.parse("2026-11-17T14:05:09Z"),
                        LocalDateTime.parse("2026-11-17T11:05:09"),
                        Instant.parse("2026-11-17T14:05:09Z"),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "7, 7",
                "\"7\", 7",
                "\" 7 \", 7",
                "2147483648, 2147483648",
                "9223372036854775808, 9223372036854775808",
                "\"a1b2\", a1b2"
            })
    void b14_an_id_is_text_however_large_and_however_written(String written, String read) {
        assertThat(read("{\"id\": " + written + "}"))
                .get()
                .extracting(conversation -> conversation.id().value())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\": null}", "{\"id\": \"\"}", "{\"id\": []}", "{\"id\": true}", "7", "[]"})
    void without_an_id_there_is_no_chat(String json) {
        assertThat(read(json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"chatTabulation\": {\"id\": \" 41 \"}     | 41",
                "\"chatTabulation\": {\"id\": 41}           | 41",
                "\"chatTabulation\": null                   | ",
                "\"chatTabulation\": false                  | ",
                "\"chatTabulation\": []                     | ",
                "\"chatTabulation\": {\"id\": \"\"}         | ",
                "\"chatTabulation\": \"Sem resposta\"       | ",
                "\"chatTabulation\": null, \"tabulationId\": 57 | 57",
                "\"other\": 1                               | "
            })
    void b02_a_tabulation_comes_in_many_forms(String field, String tabulation) {
        assertThat(read("{\"id\": 7, " + field + "}"))
                .get()
                .extracting(Conversation::tabulation)
                .isEqualTo(tabulation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "false", "[]", "{}", "\"\""})
    void where_there_is_no_last_message_the_beginning_counts(String lastMessage) {
        Conversation conversation = withLastMessage(lastMessage);

        assertThat(conversation.lastMessageAt()).isNull();
        assertThat(conversation.oddity()).isNull();
        assertThat(conversation.silentSince()).isEqualTo(Instant.parse("2026-11-01T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Obrigado\"",
                "17",
                "[1]",
                "{\"text\": \"oi\"}",
                "{\"text\": \"oi\", \"sendAt\": null}",
                "{\"sendAt\": \"ontem\"}",
                "{\"sendAt\": 1763380800}",
                "{\"sendAt\": \"0000-00-00 00:00:00\"}"
            })
    void b18_a_last_message_without_readable_time_is_odd_and_nothing_is_guessed(String lastMessage) {
        Conversation conversation = withLastMessage(lastMessage);

        assertThat(conversation.oddity()).isNotNull();
        assertThat(conversation.silentSince()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in_chat       | null                  | true",
                "in_chat       | false                 | true",
                "in_chat       | '2026-11-17 10:00:00' | false",
                "finishing     | null                  | false",
                "wait_for_chat | null                  | false",
                "auto          | null                  | false",
                "something_new | null                  | false"
            },
            quoteCharacter = '`')
    void a_chat_is_open_only_while_an_agent_has_it(String situation, String closedAt, boolean isOpen) {
        String json = "{\"id\": 7, \"situation\": \"%s\", \"closedAt\": %s}"
                .formatted(situation, closedAt.replace('\'', '"'));

        assertThat(read(json)).get().extracting(Conversation::isOpen).isEqualTo(isOpen);
    }

    private static Conversation withLastMessage(String lastMessage) {
        return read("{\"id\": 7, \"createdAt\": \"2026-11-01 09:00:00\", \"lastMessage\": " + lastMessage + "}")
                .orElseThrow();
    }

    private static Optional<Conversation> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonValue value = reader.readValue();
            return ChatJson.of(value, SAO_PAULO).map(ChatJson::conversation);
        }
    }
}
