package dev.centralita.integration.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatwootSettingsTest {

    private static final String TOGGLE = "https://chat.example/api/v1/accounts/3/conversations/%d/toggle_status";
    private static final String MESSAGES = "https://chat.example/api/v1/accounts/3/conversations/%d/messages";

    @Test
    void without_settings_there_is_no_account() {
        assertThat(ChatwootSettings.accounts(settings(Map.of()))).isEmpty();
    }

    @Test
    void b20_the_predecessors_variables_name_place_and_account() {
        Settings settings =
                settings(Map.of("CHAT_TOGGLE_URL", TOGGLE, "CHAT_NEWMSG_URL", MESSAGES, "CHAT_TOKEN", "old"));

        checked(settings);
        assertThat(ChatwootSettings.accounts(settings))
                .containsExactly(
                        new Account(new AccountAddress(URI.create("https://chat.example"), 3), new Secret("old")));
    }

    @Test
    void one_account_is_the_first_unless_it_is_named() {
        Settings settings = settings(Map.of("CHATWOOT_URL", "https://chat.example/", "CHATWOOT_TOKEN", "t"));

        assertThat(ChatwootSettings.accounts(settings))
                .extracting(account -> account.address().at("/inboxes"))
                .containsExactly(URI.create("https://chat.example/api/v1/accounts/1/inboxes"));
    }

    @Test
    void one_variable_names_any_number_of_accounts() {
        Settings settings =
                settings(Map.of("CHATWOOT_URL", "https://chat.example", "CHATWOOT_ACCOUNTS", "1=first=token 7=second"));

        checked(settings);
        assertThat(ChatwootSettings.accounts(settings))
                .extracting(
                        account -> account.desk().value(),
                        account -> account.token().reveal())
                .containsExactly(tuple("chatwoot/1", "first=token"), tuple("chatwoot/7", "second"));
    }

    @Test
    void each_token_of_several_is_masked_in_the_logs() {
        Settings settings = settings(Map.of("CHATWOOT_ACCOUNTS", "1=first-token 7=second-token"));

        assertThat(settings.secrets(List.of(new ChatwootSettings()))).contains("first-token", "second-token");
    }

    @Test
    void a_chatwoot_below_a_path_is_found_too() {
        assertThat(AccountAddress.ofTemplate("http://10.0.0.9:3000/desk/api/v1/accounts/12/conversations/%d/messages"))
                .isEqualTo(new AccountAddress(URI.create("http://10.0.0.9:3000/desk"), 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://chat.example",
                "https://chat.example/api/v1/accounts/1/conversations/7/messages",
                "chat.example/api/v1/accounts/1/conversations/%d/messages",
                "https://chat.example/api/v1/accounts/x/conversations/%d/messages"
            })
    void an_address_without_the_gap_or_the_account_is_refused(String template) {
        assertThatThrownBy(() -> checked(settings(Map.of("CHAT_TOGGLE_URL", template, "CHAT_TOKEN", "t"))))
                .hasMessageContaining("CHAT_TOGGLE_URL is \"" + template + "\"");
    }

    @Test
    void contradictions_are_named_together() {
        Settings settings = settings(Map.of(
                "CHAT_TOGGLE_URL", TOGGLE,
                "CHAT_NEWMSG_URL", MESSAGES.replace("accounts/3", "accounts/4"),
                "CHATWOOT_URL", "https://chat.example",
                "CHATWOOT_ACCOUNTS", "1=a",
                "CHATWOOT_TOKEN", "b",
                "CHATWOOT_WEBHOOKS", "signed",
                "CHATWOOT_DB_IDLE", "9"));

        assertThatThrownBy(() -> checked(settings))
                .hasMessageContaining("CHAT_TOGGLE_URL and CHAT_NEWMSG_URL name different accounts")
                .hasMessageContaining("is set beside CHATWOOT_URL")
                .hasMessageContaining("CHATWOOT_ACCOUNTS is set beside")
                .hasMessageContaining("CHATWOOT_WEBHOOK_SECRETS is not set")
                .hasMessageContaining("CHATWOOT_DB_IDLE is 9");
    }

    @Test
    void an_address_without_a_token_is_named() {
        assertThatThrownBy(() -> checked(settings(Map.of("CHATWOOT_URL", "https://chat.example"))))
                .hasMessageContaining("CHATWOOT_TOKEN is not set");
    }

    @Test
    void the_predecessors_debug_mode_traces() {
        assertThat(settings(Map.of("GIN_MODE", "debug")).get(ChatwootSettings.TRACE))
                .isTrue();
        assertThat(settings(Map.of("GIN_MODE", "release")).get(ChatwootSettings.TRACE))
                .isFalse();
    }

    private static void checked(Settings settings) {
        settings.check(List.of(new ChatwootSettings()));
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(name -> Optional.ofNullable(values.get(name)));
    }
}
