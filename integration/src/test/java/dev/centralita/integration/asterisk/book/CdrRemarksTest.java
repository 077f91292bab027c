package dev.centralita.integration.asterisk.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.centralita.telephony.call.CallSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class CdrRemarksTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void calls_before_and_after_a_restart_are_two_though_their_channels_bear_the_same_names() {
        CdrEntry before = Records.answered("1772452800.0", "PJSIP/trunk-00000000", "PJSIP/201-00000001", NOON, 30);
        CdrEntry after = Records.answered(
                "1772452860.0", "PJSIP/trunk-00000000", "PJSIP/201-00000001", NOON.plusSeconds(60), 20);
        List<Tuple> dialled = new ArrayList<>();
        List<Tuple> hungUp = new ArrayList<>();

        CdrRemarks.of(List.of(after, before), List.of()).forEach(remark -> {
            if (remark.signal() instanceof CallSignal.Dialled dial) {
                dialled.add(tuple(remark.at(), dial.channel().linkedId()));
            } else if (remark.signal() instanceof CallSignal.HungUp end) {
                hungUp.add(tuple(remark.at(), end.channel().linkedId()));
            }
        });

        assertThat(dialled).containsExactly(tuple(NOON, before.id()), tuple(NOON.plusSeconds(60), after.id()));
        assertThat(hungUp)
                .containsExactly(
                        tuple(NOON.plusSeconds(30), before.id()),
                        tuple(NOON.plusSeconds(30), before.id()),
                        tuple(NOON.plusSeconds(80), after.id()),
                        tuple(NOON.plusSeconds(80), after.id()));
    }
}
