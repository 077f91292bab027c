package dev.centralita.integration.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.WrongSettings;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.Pbx.Proof;
import dev.centralita.telephony.pbx.PbxName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsteriskSettingsTest {

    @Test
    void without_settings_there_is_no_pbx() {
        assertThat(AsteriskSettings.pbxsIn(settings(Map.of()))).isEmpty();
    }

    @Test
    void the_predecessors_three_variables_name_one_pbx() {
        Settings settings = settings(Map.of("AMI_SERVER", "10.0.0.5:5038", "AMI_USER", "hub", "AMI_PASSWD", "s3cret"));

        assertThat(AsteriskSettings.pbxsIn(settings))
                .containsExactly(new Pbx(
                        new PbxName("asterisk"), "10.0.0.5", 5038, false, Proof.MD5, "hub", new Secret("s3cret")));
    }

    @Test
    void one_variable_names_any_number_of_pbxs() {
        Settings settings = settings(Map.of(
                "AMI_PBXS", "main=tcp://hub:p%40ss:word@10.0.0.5:5038 branch=tls://hub:b@pbx.example",
                "AMI_LOGIN", "plain"));

        assertThat(AsteriskSettings.pbxsIn(settings))
                .containsExactly(
                        new Pbx(
                                new PbxName("main"),
                                "10.0.0.5",
                                5038,
                                false,
                                Proof.PLAIN,
                                "hub",
                                new Secret("p@ss:word")),
                        new Pbx(new PbxName("branch"), "pbx.example", 5039, true, Proof.PLAIN, "hub", new Secret("b")));
    }

    @Test
    void more_classes_of_events_may_be_heard_but_not_fewer() {
        assertThat(new ConfiguredPbxs(settings(Map.of())).eventClasses()).containsExactly("system", "call", "agent");
        assertThat(new ConfiguredPbxs(settings(Map.of("AMI_EVENTS", "call,system,dialplan,agent"))).eventClasses())
                .contains("dialplan");
        assertThatThrownBy(() -> new ConfiguredPbxs(settings(Map.of("AMI_EVENTS", "call,dialplan"))))
                .hasMessageContaining("AMI_EVENTS");
    }

    @ParameterizedTest
    @CsvSource({
        "pbx.example, pbx.example, 5038, false",
        "pbx.example:6000, pbx.example, 6000, false",
        "tcp://pbx.example, pbx.example, 5038, false",
        "tls://pbx.example, pbx.example, 5039, true",
        "tls://[::1]:6000, [::1], 6000, true"
    })
    void an_address_has_several_forms(String text, String host, int port, boolean isEncrypted) {
        assertThat(PbxAddress.of(text)).isEqualTo(new PbxAddress(host, port, isEncrypted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://pbx.example", "pbx.example:99999", "tcp://", "two words"})
    void a_wrong_address_is_refused_by_name_and_with_what_was_expected(String text) {
        Settings settings = settings(Map.of("AMI_SERVER", text));

        assertThatThrownBy(() -> settings.find(AsteriskSettings.SERVER))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContainingAll("AMI_SERVER", text, "host:port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main",
                "main=tcp://10.0.0.5",
                "main=tcp://hub@10.0.0.5",
                "main=tcp://a:b@x main=tcp://a:b@y",
                "!=tcp://a:b@x"
            })
    void a_wrong_list_is_refused_without_showing_its_secrets(String text) {
        Settings settings = settings(Map.of("AMI_PBXS", text));

        assertThatThrownBy(() -> settings.find(AsteriskSettings.PBXS))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContainingAll("AMI_PBXS", "***");
    }

    @Test
    void one_pbx_and_a_list_of_them_contradict_each_other() {
        assertThat(contradictions(Map.of(
                        "AMI_SERVER", "pbx.example",
                        "AMI_USER", "hub",
                        "AMI_PASSWORD", "s3cret",
                        "AMI_PBXS", "main=tcp://a:b@x")))
                .singleElement()
                .asString()
                .contains("AMI_SERVER", "AMI_PBXS");
    }

    @Test
    void a_server_without_its_user_is_refused() {
        assertThat(contradictions(Map.of("AMI_SERVER", "pbx.example", "AMI_PASSWORD", "s3cret")))
                .singleElement()
                .asString()
                .contains("AMI_USER");
    }

    private static List<String> contradictions(Map<String, String> values) {
        return new AsteriskSettings().contradictions(settings(values));
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(name -> Optional.ofNullable(values.get(name)));
    }
}
