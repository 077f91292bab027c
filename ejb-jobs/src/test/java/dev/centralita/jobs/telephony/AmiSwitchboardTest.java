package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.ami.ActionRefused;
import dev.centralita.ami.AmiAction;
import dev.centralita.ami.AmiCall;
import dev.centralita.ami.AmiCallOutcome.Answer;
import dev.centralita.shared.settings.Secret;
import dev.centralita.telephony.command.ChannelName;
import dev.centralita.telephony.command.CommandFailed;
import dev.centralita.telephony.command.DialledNumber;
import dev.centralita.telephony.command.PlacedCall;
import dev.centralita.telephony.command.QueueName;
import dev.centralita.telephony.command.Refusal;
import dev.centralita.telephony.command.WatchedPhone;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxName;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.SecurityException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmiSwitchboardTest {

    private static final Pbx MAIN =
            new Pbx(new PbxName("main"), "pbx", 5038, false, Pbx.Proof.MD5, "hub", new Secret("s"));
    private static final ChannelName CHANNEL = new ChannelName("PJSIP/204-0000001f");
    private static final QueueName SALES = new QueueName("sales");
    private static final DialledNumber NUMBER = new DialledNumber("205");

    private final FakeLines lines = new FakeLines();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AmiSwitchboard switchboard = new AmiSwitchboard(lines, new CommandMeters(meters));

    @Test
    void each_command_is_the_action_of_its_name() {
        switchboard.hangUp(MAIN, CHANNEL);
        switchboard.sendOn(MAIN, CHANNEL, "from-internal", NUMBER);
        switchboard.consult(MAIN, CHANNEL, "from-internal", NUMBER);
        switchboard.pause(MAIN, "PJSIP/204", null, "lunch");
        switchboard.resume(MAIN, "PJSIP/204", SALES);
        switchboard.add(MAIN, SALES, "PJSIP/204", "Ana", 1);
        switchboard.remove(MAIN, SALES, "PJSIP/204");

        assertThat(lines.told())
                .filteredOn(AmiAction.class::isInstance)
                .containsExactly(
                        new AmiAction.HangUp("PJSIP/204-0000001f"),
                        new AmiAction.Redirect("PJSIP/204-0000001f", "from-internal", "205"),
                        new AmiAction.AttendedTransfer("PJSIP/204-0000001f", "from-internal", "205"),
                        new AmiAction.PauseMember("PJSIP/204", null, "lunch"),
                        new AmiAction.ResumeMember("PJSIP/204", "sales"),
                        new AmiAction.AddMember("sales", "PJSIP/204", "Ana", 1),
                        new AmiAction.RemoveMember("sales", "PJSIP/204"));
        assertThat(lines.open()).isZero();
    }

    @Test
    void a_command_waits_two_seconds_for_its_answer() {
        switchboard.hangUp(MAIN, CHANNEL);

        assertThat(lines.told()).contains(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    No such channel                                | NO_SUCH_CHANNEL
                    Channel does not exist: PJSIP/999-0            | NO_SUCH_CHANNEL
                    Channel specified does not exist               | NO_SUCH_CHANNEL
                    Extension does not exist.                      | NO_SUCH_EXTENSION
                    Unable to add interface to queue: No such queue| NO_SUCH_QUEUE
                    Unable to add interface: Already there         | ALREADY_MEMBER
                    Unable to remove interface: Not there          | NO_SUCH_MEMBER
                    Interface not found                            | NO_SUCH_MEMBER
                    Permission denied                              | NOT_PERMITTED
                    Invalid/unknown command: Atxfer. Use Action: ListCommands to show available commands. | NOT_OFFERED
                    Something nobody heard before                  | REFUSED_BY_PBX
                    """)
    void what_a_pbx_says_for_a_no_is_understood(String said, Refusal expected) {
        lines.fail(new ActionRefused("main refused it", said));

        assertThat(refusal(() -> switchboard.hangUp(MAIN, CHANNEL)).refusal()).isEqualTo(expected);
        assertThat(lines.open()).isZero();
    }

    @Test
    void without_a_line_nothing_was_done() {
        lines.areAway(new ResourceException("main is out of reach"));

        assertThat(refusal(() -> switchboard.hangUp(MAIN, CHANNEL)).refusal()).isEqualTo(Refusal.PBX_AWAY);
    }

    @Test
    void a_refused_login_is_known_for_what_it_is_however_the_server_wraps_it() {
        lines.areAway(new ResourceException("no connection", new SecurityException("main refused the login")));

        assertThat(refusal(() -> switchboard.hangUp(MAIN, CHANNEL)).refusal()).isEqualTo(Refusal.LOGIN_REFUSED);
    }

    @Test
    void without_an_answer_nobody_knows_what_was_done() {
        lines.fail(new CommException("main did not answer"));

        assertThat(refusal(() -> switchboard.hangUp(MAIN, CHANNEL)).refusal()).isEqualTo(Refusal.PBX_SILENT);
    }

    @Test
    void a_picked_up_phone_is_a_placed_call() {
        assertThat(place().id()).isEqualTo("1795229908.28");
        assertThat(lines.told())
                .contains(new AmiCall("PJSIP/204", "from-internal", "205", "204", Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @CsvSource({"BUSY, PHONE_BUSY", "NOT_PICKED_UP, PHONE_NOT_PICKED_UP", "NOT_REACHED, PHONE_NOT_REACHED"})
    void a_phone_that_is_not_picked_up_places_no_call(Answer answer, Refusal expected) {
        lines.phoneAnswers(answer);

        assertThat(refusal(this::place).refusal()).isEqualTo(expected);
    }

    @Test
    void the_device_of_an_extension_is_the_first_of_its_hint_that_can_ring() {
        lines.list(
                "Event: ExtensionStatus",
                "Exten: 201",
                "Context: ext-local",
                "Hint: PJSIP/201&Custom:DND201,CustomPresence:201",
                "Status: 9");
        lines.list("Event: ExtensionStatus", "Exten: ventas", "Context: ext-local", "Hint: Queue:ventas", "Status: 0");
        lines.list("Event: ExtensionStateListComplete", "EventList: Complete");

        assertThat(switchboard.phones(MAIN))
                .containsExactly(new WatchedPhone("201", "PJSIP/201", Phone.State.IN_USE_RINGING));
    }

    @Test
    void b16_a_member_is_known_by_where_it_rings_and_not_by_its_name() {
        lines.list(
                "Event: QueueMember",
                "Queue: ventas",
                "Name: Diego Ríos",
                "Location: Local/204@from-queue/n",
                "Status: 1",
                "Paused: 1");

        assertThat(switchboard.members(MAIN)).extracting(QueueMember::extension).containsExactly("204");
    }

    @Test
    void channels_are_told_with_their_age() {
        lines.list(
                "Event: CoreShowChannel",
                "Channel: PJSIP/204-0000001f",
                "ChannelState: 6",
                "Uniqueid: 1.2",
                "Linkedid: 1.1",
                "Duration: 01:02:03");

        assertThat(switchboard.channels(MAIN)).singleElement().satisfies(seen -> {
            assertThat(seen.channel().linkedId()).isEqualTo("1.1");
            assertThat(seen.age()).isEqualTo(Duration.parse("PT1H2M3S"));
        });
    }

    @Test
    void monitoring_learns_how_commands_end() {
        switchboard.hangUp(MAIN, CHANNEL);
        lines.fail(new ActionRefused("main refused it", "No such channel"));
        refusal(() -> switchboard.hangUp(MAIN, CHANNEL));

        assertThat(meters.get("centralita.ami.commands")
                        .tag("result", "done")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("centralita.ami.commands")
                        .tag("result", "no-such-channel")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private PlacedCall place() {
        return switchboard.place(MAIN, "PJSIP/204", "204", "from-internal", NUMBER, Duration.ofSeconds(30));
    }

    private static CommandFailed refusal(ThrowingCallable command) {
        CommandFailed[] caught = new CommandFailed[1];
        assertThatThrownBy(command).isInstanceOfSatisfying(CommandFailed.class, failed -> caught[0] = failed);
        return caught[0];
    }
}
