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
    void two_calls_of_a_port_have_each_its_own_end_while_another_call_goes_on() {
        CdrEntry first = Records.answered("1772452800.0", "PJSIP/trunk-00000000", "DAHDI/1-1", NOON, 30);
        CdrEntry meanwhile =
                Records.answered("1772452810.4", "PJSIP/trunk-00000004", "DAHDI/2-1", NOON.plusSeconds(10), 200);
        CdrEntry next = Records.answered("1772452860.6", "PJSIP/trunk-00000006", "DAHDI/1-1", NOON.plusSeconds(60), 40);
        List<Tuple> hungUp = new ArrayList<>();

        CdrRemarks.of(List.of(first, meanwhile, next), List.of()).forEach(remark -> {
            if (remark.signal() instanceof CallSignal.HungUp end
                    && end.channel().name().equals("DAHDI/1-1")) {
                hungUp.add(tuple(remark.at(), end.channel().linkedId()));
            }
        });

        assertThat(hungUp)
                .containsExactly(tuple(NOON.plusSeconds(30), first.id()), tuple(NOON.plusSeconds(100), next.id()));
    }

    @Test
    void a_pipe_that_seems_to_lead_into_itself_is_a_call_of_its_own() {
        CdrEntry circle = withoutLinkedId(
                Records.answered("1772452800.0", "Local/1@out-00000001;2", "Local/1@out-00000001;1", NOON, 30));
        CdrEntry other = Records.answered("1772452801.2", "PJSIP/trunk-00000002", "PJSIP/201-00000003", NOON, 30);

        assertThat(CdrRemarks.of(List.of(circle, other), List.of()))
                .anyMatch(remark -> remark.signal() instanceof CallSignal.HungUp end
                        && end.channel().id().equals(other.id()));
    }

    /** As in tables that keep no linked id. */
    private static CdrEntry withoutLinkedId(CdrEntry record) {
        return new CdrEntry(
                "",
                record.id(),
                record.number(),
                record.name(),
                record.dialled(),
                record.context(),
                record.channel(),
                record.otherChannel(),
                record.application(),
                record.applicationData(),
                record.from(),
                record.answeredAt(),
                record.until(),
                record.disposition(),
                record.recording());
    }

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
