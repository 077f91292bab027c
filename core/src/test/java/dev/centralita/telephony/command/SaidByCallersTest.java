package dev.centralita.telephony.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from outside and goes to a PBX: one name each, and nothing that reads as more on the wire. */
class SaidByCallersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PJSIP/204-0000001f",
                "SIP/trunk-00000001",
                "Local/204@from-queue-00000001;1",
                "DAHDI/i1/5550100-1",
                "Local/*97@default-0000000a;2"
            })
    void a_channel_is_known_by_its_name(String name) {
        assertThat(new ChannelName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PJSIP",
                "/^PJSIP.*$/",
                "PJSIP/204\r\nAction: Originate",
                "PJSIP/204\n",
                "PJSIP/204 205",
                "PJSIP/204&PJSIP/205"
            })
    void what_could_be_several_channels_or_headers_is_none(String name) {
        assertThatThrownBy(() -> new ChannelName(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"204", "*78", "+5491155501234", "911#"})
    void a_number_is_what_a_phone_can_dial(String number) {
        assertThat(new DialledNumber(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "204,n,Hangup()", "20 4", "204\r\nX: 1", "s", "204@other-context", "+"})
    void anything_else_is_no_number(String number) {
        assertThatThrownBy(() -> new DialledNumber(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ventas\nX: 1", "ventas norte", "a/b"})
    void a_queue_has_one_word(String queue) {
        assertThatThrownBy(() -> new QueueName(queue)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "204 205", "PJSIP/204\nX: 1", "PJSIP/204&PJSIP/205"})
    void a_station_is_one_place(String station) {
        assertThatThrownBy(() -> new Station(station)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"204", "ana.diaz", "PJSIP/204", "SIP/204-desk", "IAX2/branch", "DAHDI/12"})
    void a_phone_is_an_extension_or_a_device(String phone) {
        assertThat(new DeskPhone(phone).station().value()).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Local/00442079460018@any-context",
                "Local/204",
                "204@any-context",
                "PJSIP/00442079460018@trunk",
                "SIP/trunk/00442079460018",
                "SIP/pbx.example.com",
                "DAHDI/g0/00442079460018",
                "DAHDI/g0",
                "PJSIP/204&PJSIP/205",
                "PJSIP/204\nX: 1"
            })
    void what_would_dial_past_the_dial_plan_is_no_phone(String phone) {
        assertThatThrownBy(() -> new DeskPhone(phone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected")
                .hasMessageNotContaining("00442079460018");
    }
}
