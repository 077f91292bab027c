package dev.centralita.ami.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.ami.ActionRefused;
import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.AmiAction;
import dev.centralita.ami.AmiCall;
import dev.centralita.ami.AmiCallOutcome;
import dev.centralita.ami.AmiCallOutcome.Answer;
import dev.centralita.ami.AmiConnection;
import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.asterisk.PhoneManner;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CommandsTest {

    private static final Duration A_MOMENT = Duration.ofMillis(300);
    private static final AmiCall CALL =
            new AmiCall("PJSIP/204", "from-internal", "5550100", "204", Duration.ofSeconds(20));

    private final AmiPeer peer = AmiPeer.start().knows("hub", "s3cret");
    private final FakePool pool = new FakePool();
    private final PooledConnections connections = new PooledConnections(new AmiManagedConnectionFactory(), pool);

    private AmiConnection pbx;

    @BeforeEach
    void connect() throws ResourceException {
        pbx = connections.connect(
                new AmiAccess("main", "127.0.0.1", peer.port(), false, AmiAccess.Login.MD5, "hub", "s3cret"));
        peer.switchroom().hasQueue("ventas").hasMember("ventas", "PJSIP/204", "Diego");
    }

    @AfterEach
    void close() throws ResourceException {
        pbx.close();
        pool.close();
        peer.close();
    }

    @Test
    void exactly_the_named_channel_is_hung_up() throws ResourceException {
        rings("PJSIP/204-00000001", "1.1");
        rings("PJSIP/204-00000002", "1.2");

        pbx.perform(new AmiAction.HangUp("PJSIP/204-00000002"));

        assertThat(peer.channels().size()).isEqualTo(1);
        assertThat(peer.awaits("Hangup")).containsEntry("channel", "PJSIP/204-00000002");
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_pbx() {
        assertThatThrownBy(() -> pbx.perform(new AmiAction.HangUp("PJSIP/204-00000009")))
                .isInstanceOfSatisfying(
                        ActionRefused.class,
                        refused -> assertThat(refused.said()).isEqualTo("No such channel"));
        assertThat(pool.thrownAway()).isZero();
    }

    @Test
    void a_channel_is_sent_to_the_first_step_of_an_extension() throws ResourceException {
        rings("PJSIP/trunk-00000001", "1.1");

        pbx.perform(new AmiAction.Redirect("PJSIP/trunk-00000001", "from-internal", "205"));

        assertThat(peer.awaits("Redirect"))
                .containsAllEntriesOf(Map.of("context", "from-internal", "exten", "205", "priority", "1"));
    }

    @Test
    void a_phone_asks_before_it_hands_over() throws ResourceException {
        rings("PJSIP/204-00000001", "1.1");

        pbx.perform(new AmiAction.AttendedTransfer("PJSIP/204-00000001", "from-internal", "205"));

        assertThat(peer.awaits("Atxfer")).containsAllEntriesOf(Map.of("channel", "PJSIP/204-00000001", "exten", "205"));
    }

    @Test
    void a_member_rests_and_comes_back() throws ResourceException {
        pbx.perform(new AmiAction.PauseMember("PJSIP/204", null, "almuerzo"));
        assertThat(peer.switchroom().isPaused("ventas", "PJSIP/204")).isTrue();
        assertThat(peer.awaits("QueuePause"))
                .containsAllEntriesOf(Map.of("paused", "true", "reason", "almuerzo"))
                .doesNotContainKey("queue");

        pbx.perform(new AmiAction.ResumeMember("PJSIP/204", "ventas"));
        assertThat(peer.switchroom().isPaused("ventas", "PJSIP/204")).isFalse();
    }

    @Test
    void members_come_and_go() throws ResourceException {
        pbx.perform(new AmiAction.AddMember("ventas", "PJSIP/205", "Elena", 2));
        assertThat(peer.awaits("QueueAdd"))
                .containsAllEntriesOf(Map.of("interface", "PJSIP/205", "membername", "Elena", "penalty", "2"));

        pbx.perform(new AmiAction.RemoveMember("ventas", "PJSIP/205"));
        assertThat(peer.switchroom().isMember("ventas", "PJSIP/205")).isFalse();
    }

    @Test
    void callers_are_listed_in_the_order_they_are_served_until_they_leave_or_hang_up() throws ResourceException {
        caller("Join", "1.1", 1);
        caller("Join", "1.2", 2);
        caller("Join", "1.3", 1);
        caller("Join", "1.4", 4);
        caller("Leave", "1.1", 2);
        rings("PJSIP/trunk-1.4", "1.4");

        pbx.perform(new AmiAction.HangUp("PJSIP/trunk-1.4"));

        assertThat(pbx.queues())
                .filteredOn(event -> event.name().equals("QueueEntry"))
                .extracting(entry -> entry.values("position") + " " + entry.values("uniqueid"))
                .containsExactly("[1] [1.3]", "[2] [1.2]");
    }

    @ParameterizedTest
    @CsvSource({"PICKS_UP, PICKED_UP", "IS_BUSY, BUSY", "RINGS_IN_VAIN, NOT_PICKED_UP", "IS_OFF, NOT_REACHED"})
    void a_placed_call_ends_as_the_phone_does(PhoneManner manner, Answer expected) throws ResourceException {
        peer.switchroom().phone("PJSIP/204", manner);

        assertThat(pbx.place(CALL).answer()).isEqualTo(expected);
    }

    @Test
    void a_placed_call_tells_the_channel_that_was_picked_up() throws ResourceException {
        AmiCallOutcome outcome = pbx.place(CALL);

        assertThat(outcome.channelId()).isNotEmpty();
        assertThat(peer.awaits("Originate"))
                .containsAllEntriesOf(
                        Map.of("channel", "PJSIP/204", "exten", "5550100", "async", "true", "timeout", "20000"));
    }

    @Test
    void an_outcome_that_overtakes_its_answer_counts() throws ResourceException {
        peer.manners().tellsOutcomesFirst();

        assertThat(pbx.place(CALL).answer()).isEqualTo(Answer.PICKED_UP);
        assertThat(pbx.coreSettings().amiVersion()).isEqualTo("11.0.0");
    }

    @Test
    void what_others_placed_is_no_outcome_of_ours() throws ResourceException {
        peer.manners().answersLate("Originate", A_MOMENT);
        peer.switchroom().phone("PJSIP/204", PhoneManner.IS_BUSY);
        Thread others = new Thread(() -> {
            peer.awaits("Originate");
            peer.says("Event: OriginateResponse", "Privilege: call,all", "ActionID: other", "Response: Success");
        });
        others.start();

        assertThat(pbx.place(CALL).answer()).isEqualTo(Answer.BUSY);
    }

    @Test
    void a_call_that_the_pbx_will_not_place_is_a_refusal() {
        peer.manners().refuses("Originate", "Extension does not exist.");

        assertThatThrownBy(() -> pbx.place(CALL))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("Extension does not exist.");
        assertThat(pool.thrownAway()).isZero();
    }

    @Test
    void after_a_call_the_connection_hears_no_events_any_more() throws ResourceException {
        pbx.place(CALL);

        assertThat(peer.awaits("Events")).containsEntry("eventmask", "call");
        assertThat(peer.awaits("Events")).containsEntry("eventmask", "off");
    }

    @Test
    void an_answer_that_comes_too_late_costs_the_connection() throws ResourceException {
        peer.manners().neverAnswers("Hangup");
        pbx.waitsAtMost(A_MOMENT);

        assertThatThrownBy(() -> pbx.perform(new AmiAction.HangUp("PJSIP/204-00000001")))
                .isInstanceOf(CommException.class);
        assertThat(pool.thrownAway()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PJSIP/204\nAction: Originate", "PJSIP/204\rX: y", "/^PJSIP.*$/"})
    void nothing_that_reads_as_more_than_one_channel_reaches_the_wire(String channel) {
        assertThatThrownBy(() -> new AmiAction.HangUp(channel)).isInstanceOf(IllegalArgumentException.class);
    }

    private void caller(String does, String id, int place) {
        peer.says(
                "Event: QueueCaller" + does,
                "Privilege: agent,all",
                "Queue: ventas",
                "Channel: PJSIP/trunk-" + id,
                "Uniqueid: " + id,
                "Position: " + place);
    }

    private void rings(String channel, String id) {
        peer.says(
                "Event: Newchannel",
                "Privilege: call,all",
                "Channel: " + channel,
                "ChannelState: 6",
                "Exten: 800",
                "Uniqueid: " + id,
                "Linkedid: 1.0");
    }
}
