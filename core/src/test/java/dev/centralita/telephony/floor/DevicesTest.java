package dev.centralita.telephony.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");
    private static final String CARRIER = "PJSIP/carrier";

    private final Devices devices = new Devices(TrunkNames.UNSAID);

    @Test
    void a_trunk_is_in_use_while_channels_are_up_on_it() {
        devices.isSeen(CARRIER, Phone.State.IDLE, NOON);
        devices.up("1.0", CARRIER, NOON.plusSeconds(1));
        devices.up("1.1", CARRIER, NOON.plusSeconds(2));
        assertThat(trunk()).isEqualTo(trunk(FloorTrunk.State.IN_USE, NOON.plusSeconds(1), 2));

        devices.gone("1.0", NOON.plusSeconds(3));
        devices.gone("1.0", NOON.plusSeconds(3));
        assertThat(trunk().calls()).isEqualTo(1);

        devices.gone("1.1", NOON.plusSeconds(4));
        assertThat(trunk()).isEqualTo(trunk(FloorTrunk.State.FREE, NOON.plusSeconds(4), 0));
    }

    @Test
    void a_trunk_whose_other_side_does_not_answer_is_away_until_it_does() {
        devices.isSeen(CARRIER, Phone.State.IDLE, NOON);
        devices.isReached(CARRIER, false, NOON.plusSeconds(1));
        assertThat(trunk()).isEqualTo(trunk(FloorTrunk.State.AWAY, NOON.plusSeconds(1), 0));

        devices.isReached(CARRIER, true, NOON.plusSeconds(2));
        assertThat(trunk().state()).isEqualTo(FloorTrunk.State.FREE);

        devices.isSeen(CARRIER, Phone.State.UNAVAILABLE, NOON.plusSeconds(3));
        assertThat(trunk()).isEqualTo(trunk(FloorTrunk.State.AWAY, NOON.plusSeconds(3), 0));
    }

    @Test
    void a_trunk_that_was_only_heard_calling_is_there_after_the_call() {
        devices.up("1.0", CARRIER, NOON);
        devices.gone("1.0", NOON.plusSeconds(9));

        assertThat(trunk()).isEqualTo(trunk(FloorTrunk.State.UNKNOWN, NOON.plusSeconds(9), 0));
    }

    @Test
    void phones_queues_and_dialplan_entries_are_no_trunks() {
        devices.isSeen("PJSIP/ana", Phone.State.IDLE, NOON);
        devices.isSeen("PJSIP/204", Phone.State.IDLE, NOON);
        devices.isSeen("Queue:sales", Phone.State.IDLE, NOON);
        devices.up("1.0", "Local/204@from-queue", NOON);

        assertThat(devices.trunks(MAIN, Set.of("PJSIP/ana"))).isEmpty();
        assertThat(devices.bare(Set.of("PJSIP/ana")))
                .extracting(Phone::extension)
                .containsExactly("204");
    }

    @Test
    void where_trunks_are_named_these_are_trunks_and_all_others_phones() {
        Devices named = new Devices(TrunkNames.list("PJSIP/carrier, SIP/5000, MFCR2/gsm-*"));
        for (String device : List.of("PJSIP/carrier", "SIP/5000", "MFCR2/gsm-7", "SIP/5001", "PJSIP/ana")) {
            named.isSeen(device, Phone.State.IDLE, NOON);
        }

        assertThat(named.trunks(MAIN, Set.of("PJSIP/carrier")))
                .extracting(FloorTrunk::trunk)
                .containsExactly("MFCR2/gsm-7", "PJSIP/carrier", "SIP/5000");
        assertThat(named.bare(Set.of())).extracting(Phone::extension).containsExactly("ana", "5001");
        assertThat(named.bare(Set.of("SIP/5001"))).extracting(Phone::extension).containsExactly("ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"carrier", "PJSIP/carrier,", "*", "PJSIP/*-out", "/carrier", "PJSIP/", "PJ SIP/carrier"})
    void what_names_no_device_is_refused(String text) {
        assertThatThrownBy(() -> TrunkNames.list(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: a device");
    }

    @Test
    void a_pbx_that_makes_up_devices_cannot_fill_our_memory() {
        for (int device = 0; device < 2 * Devices.MOST; device++) {
            devices.up("1." + device, "SIP/guest-" + device, NOON);
        }

        assertThat(devices.trunks(MAIN, Set.of())).hasSize(Devices.MOST);
    }

    private FloorTrunk trunk() {
        return devices.trunks(MAIN, Set.of()).findFirst().orElseThrow();
    }

    private static FloorTrunk trunk(FloorTrunk.State state, Instant since, int calls) {
        return new FloorTrunk(MAIN, CARRIER, state, since, calls);
    }
}
