package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.Disposition;
import dev.centralita.telephony.call.Leg;
import dev.centralita.telephony.call.Transfer;
import dev.centralita.testbed.asterisk.Recording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Calls placed and moved about by actions, picked up, parked; and callers with odd names. */
class RareCallsTest {

    private static final List<AmiEvent> EVENTS = Playback.events(Recording.of("d-extras"));
    private static final Playback HEARD = new Playback().hears(EVENTS);
    private static final Map<String, CallRecord> LEDGER = HEARD.ledger();

    @Test
    void all_of_them_end() {
        assertThat(HEARD.calls().up(Playback.PBX)).isEmpty();
        assertThat(LEDGER.values())
                .allSatisfy(call -> assertThat(call.endedAt()).isNotNull());
    }

    @Test
    void a_call_placed_by_an_action_begins_with_the_phone_of_whoever_wanted_it() {
        CallRecord call = call("1795229908.38");

        assertThat(call.callerNumber()).isEqualTo("211");
        assertThat(call.dialled()).isEqualTo("212");
        assertThat(call.answeredBy()).isEqualTo("212");
        assertThat(call.disposition()).isEqualTo(Disposition.ANSWERED);
    }

    @Test
    void whoever_a_call_is_handed_to_and_redirected_to_is_a_leg_of_it() {
        CallRecord call = call("1795229908.38");

        assertThat(call.legs()).extracting(Leg::phone).containsExactly("212", "213", "214");
        assertThat(call.transfers()).extracting(Transfer::to).containsExactly("213");
    }

    @Test
    void a_transfer_after_asking_over_a_pipe_stays_one_call() {
        CallRecord call = call("1795229923.47");

        assertThat(call.transfers()).extracting(Transfer::kind).containsExactly(Transfer.Kind.ATTENDED);
        assertThat(call.legs()).extracting(Leg::phone).contains("216", "217");
    }

    @Test
    void a_call_that_is_picked_up_belongs_to_whoever_picked_it_up() {
        CallRecord call = call("1795229938.61");

        assertThat(call.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(call.answeredBy()).isEqualTo("captura");
        assertThat(LEDGER).as("the picking up is no call of its own").doesNotContainKey("1795229939.64");
    }

    @Test
    void whoever_talks_in_a_conference_is_answered_by_its_room() {
        AmiEvent book = bookEntry("1795229894.8");

        CallRecord call = call("1795229894.8");

        assertThat(call.disposition().name())
                .isEqualTo(book.first("disposition").orElseThrow());
        assertThat(call.answeredBy()).isEqualTo("sala1");
        assertThat(call.talking().toSeconds())
                .isBetween(1L, Long.parseLong(book.first("billableseconds").orElseThrow()) + 1);
        assertThat(call.legs()).allSatisfy(leg -> assertThat(leg.endedAt()).isNotNull());
    }

    @Test
    void a_channel_hung_up_as_busy_or_congested_says_so() {
        assertThat(call("1795229942.67").disposition()).isEqualTo(Disposition.BUSY);
        assertThat(call("1795229944.77").disposition()).isEqualTo(Disposition.FAILED);
    }

    @Test
    void the_recording_of_a_call_is_known_where_the_pbx_tells_its_variables() {
        assertThat(call("1795229896.12").recording()).endsWith("/1795229896.13.wav");
    }

    @Test
    void odd_names_arrive_as_they_were_meant() {
        Playback names = new Playback().hears(Playback.events(Recording.of("d-names")));

        assertThat(names.ledger().values())
                .extracting(call -> Objects.requireNonNullElse(call.callerName(), ""))
                .contains("tab here", "<b>a&amp;b</b>", "😀 emoji");
    }

    /** What Asterisk itself wrote into its book of calls, longest entry first. */
    private static AmiEvent bookEntry(String uniqueId) {
        return EVENTS.stream()
                .filter(event -> event.name().equals("Cdr"))
                .filter(event ->
                        event.first("uniqueid").filter(uniqueId::equals).isPresent())
                .max(Comparator.comparing(
                        event -> Integer.parseInt(event.first("billableseconds").orElseThrow())))
                .orElseThrow();
    }

    private static CallRecord call(String linkedId) {
        return Objects.requireNonNull(LEDGER.get(linkedId));
    }
}
