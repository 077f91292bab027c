package dev.centralita.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelTest {

    @ParameterizedTest
    @CsvSource({
        "PJSIP/205-0000001f, 205",
        "SIP/movistar-out-00000a3c, movistar-out",
        "Local/204@from-queue-00000001;1, 204",
        "Local/204@from-queue-00000001;2, 204",
        "DAHDI/i1/5551234-4, i1/5551234-4",
        "odd, odd"
    })
    void a_channel_is_named_after_what_is_behind_it(String name, String endpoint) {
        assertThat(channel(name, "from-internal").endpoint()).isEqualTo(endpoint);
    }

    @ParameterizedTest
    @CsvSource({"from-trunk, true", "from-trunk-sip-movistar, true", "from-pstn, true", "from-internal, false"})
    void where_calls_come_in_from_outside_shows_in_the_context(String context, boolean isOutside) {
        assertThat(channel("PJSIP/trunk-00000001", context).isFromOutside()).isEqualTo(isOutside);
    }

    @ParameterizedTest
    @CsvSource({
        "Local/204@q-00000001;1, Local/204@q-00000001;2, true",
        "Local/204@q-00000001;1, Local/204@q-00000001;1, false",
        "Local/204@q-00000001;1, Local/204@q-00000002;2, false",
        "Local/204@q-00000001;1, PJSIP/204-00000001, false",
        "PJSIP/204-00000001, Local/204@q-00000001;2, false"
    })
    void halves_of_a_way_differ_in_a_digit(String one, String other, boolean areHalves) {
        assertThat(channel(one, "q").isOtherHalfOf(channel(other, "q"))).isEqualTo(areHalves);
    }

    private static Channel channel(String name, String context) {
        return new Channel("1.0", "1.0", name, null, null, context, "s", false);
    }
}
