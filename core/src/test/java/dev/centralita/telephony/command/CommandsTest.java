package dev.centralita.telephony.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import dev.centralita.shared.RecordedEvents;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final PbxName MAIN = new PbxName("main");
    private static final Pbx PBX = new Pbx(MAIN, "pbx", 5038, false, Pbx.Proof.MD5, "hub", new Secret("s"));
    private static final Actor ANA = new Actor(Actor.Kind.USER, "ana");
    private static final QueueName SALES = new QueueName("sales");
    private static final Settings USUAL = new Settings(name -> Optional.empty());

    private final FakeSwitchboard switchboard = new FakeSwitchboard();
    private final RecordedEvents events = new RecordedEvents();
    private final GiveCommand give = new GiveCommand(() -> List.of(PBX), events);
    private final FindPhone findPhone = new FindPhone(switchboard);
    private final HangUp hangUp = new HangUp(switchboard, give);
    private final StaffQueues staff = new StaffQueues(switchboard, findPhone, give);
    private final TransferCall transfer = new TransferCall(switchboard, give, USUAL);

    @Test
    void the_channel_that_was_named_is_hung_up() {
        hangUp.channel(MAIN, new ChannelName("PJSIP/204-0000001f"), ANA);

        assertThat(switchboard.told()).containsExactly("hang up PJSIP/204-0000001f");
        assertThat(audited()).isEqualTo("call.hung-up PJSIP/204-0000001f {pbx=main, result=done}");
    }

    @Test
    void what_a_pbx_refuses_is_audited_as_refused() {
        switchboard.fails(Refusal.NO_SUCH_CHANNEL);

        assertThatThrownBy(() -> hangUp.channel(MAIN, new ChannelName("PJSIP/204-0000001f"), ANA))
                .isInstanceOf(CommandFailed.class);
        assertThat(audited()).endsWith("{pbx=main, result=no-such-channel}");
    }

    @Test
    void the_audit_has_no_telephone_number() {
        hangUp.channel(MAIN, new ChannelName("Local/5491155501234@from-internal-0000000c;1"), ANA);

        assertThat(audited()).startsWith("call.hung-up Local/…34@from-internal-0000000c;1 ");
    }

    @Test
    void the_audit_of_members_has_no_telephone_number_either() {
        staff.add(MAIN, SALES, new Station("Local/5491155501234@from-queue/n"), "Ana", 1, ANA);

        assertThat(audited()).startsWith("member.added Local/…34@from-queue/n ");
    }

    @Test
    void a_pbx_that_is_none_of_ours_is_told_nothing_and_whoever_meant_it_is_audited() {
        assertThatThrownBy(() -> hangUp.channel(new PbxName("other"), new ChannelName("PJSIP/204-0000001f"), ANA))
                .isInstanceOfSatisfying(
                        CommandFailed.class,
                        failed -> assertThat(failed.refusal()).isEqualTo(Refusal.NO_SUCH_PBX));
        assertThat(switchboard.told()).isEmpty();
        assertThat(audited()).isEqualTo("call.hung-up PJSIP/204-0000001f {pbx=other, result=no-such-pbx}");
    }

    @Test
    void who_has_one_caller_on_hold_hangs_up_on_the_one_they_talk_to() {
        switchboard.hasChannel("PJSIP/8001-00000001", "1.1", true, Duration.ofMinutes(5));
        switchboard.hasChannel("PJSIP/8001-00000002", "1.2", true, Duration.ofMinutes(1));
        switchboard.hasChannel("PJSIP/8001-00000003", "1.3", false, Duration.ofSeconds(1));

        hangUp.extension("8001", ANA);

        assertThat(switchboard.told()).containsExactly("channels", "hang up PJSIP/8001-00000002");
        assertThat(audited()).isEqualTo("call.hung-up 8001 {channel=PJSIP/8001-00000002, pbx=main, result=done}");
    }

    @Test
    void only_a_phone_of_exactly_that_extension_counts() {
        switchboard.hasChannel("Local/8001@from-queue-00000001;1", "1.1", true, Duration.ofMinutes(5));
        switchboard.hasChannel("PJSIP/80011-00000002", "1.2", true, Duration.ofMinutes(1));

        assertThatThrownBy(() -> hangUp.extension("8001", ANA))
                .isInstanceOfSatisfying(
                        CommandFailed.class,
                        failed -> assertThat(failed.refusal()).isEqualTo(Refusal.NO_SUCH_CHANNEL));
        assertThat(audited()).isEqualTo("call.hung-up 8001 {pbx=main, result=no-such-channel}");
    }

    @Test
    void a_pbx_that_is_away_while_a_channel_is_looked_for_is_audited() {
        switchboard.fails(Refusal.PBX_AWAY);

        assertThatThrownBy(() -> hangUp.extension("8001", ANA)).isInstanceOf(CommandFailed.class);
        assertThat(audited()).isEqualTo("call.hung-up 8001 {pbx=main, result=pbx-away}");
    }

    @Test
    void without_a_pbx_no_extension_can_be_hung_up() {
        HangUp nowhere = new HangUp(switchboard, new GiveCommand(List::of, events));

        assertThatThrownBy(() -> nowhere.extension("8001", ANA)).isInstanceOf(CommandFailed.class);
        assertThat(audited()).isEqualTo("call.hung-up 8001 {result=no-such-pbx}");
    }

    @Test
    void a_call_is_sent_on_or_asked_about_first() {
        ChannelName channel = new ChannelName("PJSIP/trunk-00000001");

        transfer.blindly(MAIN, channel, new DialledNumber("205"), ANA);
        transfer.attended(MAIN, channel, new DialledNumber("206"), ANA);

        assertThat(switchboard.told())
                .containsExactly(
                        "send PJSIP/trunk-00000001 to 205@from-internal",
                        "connect PJSIP/trunk-00000001 first to 206@from-internal");
        assertThat(audited()).isEqualTo("call.transferred PJSIP/trunk-00000001 {pbx=main, result=done, way=attended}");
    }

    @Test
    void somebody_who_is_a_member_in_two_ways_rests_in_both() {
        switchboard.hasMember("sales", "PJSIP/204", "204");
        switchboard.hasMember("support", "Local/204@from-queue/n", "204");
        switchboard.hasMember("support", "PJSIP/205", "205");

        staff.pause(MAIN, new Station("204"), null, "lunch", ANA);

        assertThat(switchboard.told())
                .containsExactly(
                        "members",
                        "pause PJSIP/204 in null for lunch",
                        "pause Local/204@from-queue/n in null for lunch");
        assertThat(audited()).isEqualTo("member.paused 204 {pbx=main, reason=lunch, result=done}");
    }

    @Test
    void somebody_comes_back_to_one_queue_only() {
        switchboard.hasMember("sales", "PJSIP/204", "204");
        switchboard.hasMember("support", "Local/204@from-queue/n", "204");

        staff.resume(MAIN, new Station("204"), SALES, ANA);

        assertThat(switchboard.told()).containsExactly("members", "resume PJSIP/204 in sales");
    }

    @Test
    void who_is_no_member_cannot_rest() {
        assertThatThrownBy(() -> staff.pause(MAIN, new Station("204"), SALES, "lunch", ANA))
                .isInstanceOfSatisfying(
                        CommandFailed.class,
                        failed -> assertThat(failed.refusal()).isEqualTo(Refusal.NO_SUCH_MEMBER));
        assertThat(audited()).endsWith("result=no-such-member}");
    }

    @Test
    void an_interface_is_taken_at_its_word() {
        staff.add(MAIN, SALES, new Station("Local/204@from-queue/n"), "Ana", 1, ANA);
        staff.remove(MAIN, SALES, new Station("Local/204@from-queue/n"), ANA);

        assertThat(switchboard.told())
                .containsExactly(
                        "add Local/204@from-queue/n to sales as Ana", "remove Local/204@from-queue/n from sales");
    }

    @Test
    void a_new_member_is_rung_where_the_hint_of_the_extension_says() {
        switchboard.hasPhone("204", null, Phone.State.IDLE);
        switchboard.hasPhone("204", "SIP/204", Phone.State.IDLE);

        staff.add(MAIN, SALES, new Station("204"), null, 0, ANA);

        assertThat(switchboard.told()).containsExactly("phones", "members", "add SIP/204 to sales");
    }

    @Test
    void a_new_member_without_a_name_keeps_the_one_that_other_queues_know() {
        switchboard.hasMember("support", "Local/204@from-queue/n", "204");

        staff.add(MAIN, SALES, new Station("PJSIP/204"), null, 0, ANA);

        assertThat(switchboard.told()).containsExactly("members", "add PJSIP/204 to sales as Ana");
    }

    @Test
    void a_call_rings_the_phone_of_whoever_wants_it_first() {
        switchboard.hasPhone("204", "PJSIP/204", Phone.State.IDLE);

        PlacedCall placed = placing(USUAL).from(MAIN, new DeskPhone("204"), new DialledNumber("5550100"), ANA);

        assertThat(placed.id()).isEqualTo("1795229908.28");
        assertThat(switchboard.told()).containsExactly("phones", "ring PJSIP/204 as 204, then 5550100@from-internal");
        assertThat(audited()).isEqualTo("call.placed 204 {pbx=main, result=done}");
    }

    @Test
    void who_says_the_phone_as_an_interface_calls_with_its_extension() {
        placing(USUAL).from(MAIN, new DeskPhone("PJSIP/204"), new DialledNumber("205"), ANA);

        assertThat(switchboard.told()).containsExactly("ring PJSIP/204 as 204, then 205@from-internal");
    }

    @Test
    void an_extension_without_a_phone_places_no_call() {
        assertThatThrownBy(() -> placing(USUAL).from(MAIN, new DeskPhone("204"), new DialledNumber("205"), ANA))
                .isInstanceOfSatisfying(
                        CommandFailed.class,
                        failed -> assertThat(failed.refusal()).isEqualTo(Refusal.NO_SUCH_EXTENSION));
    }

    @Test
    void somebody_who_places_calls_too_fast_waits() {
        PlaceCall twice = placing(new Settings(
                name -> Optional.ofNullable(Map.of("CALL_RATE", "2").get(name))));
        DeskPhone phone = new DeskPhone("PJSIP/204");
        twice.from(MAIN, phone, new DialledNumber("205"), ANA);
        twice.from(MAIN, phone, new DialledNumber("205"), ANA);

        assertThatThrownBy(() -> twice.from(MAIN, phone, new DialledNumber("205"), ANA))
                .isInstanceOfSatisfying(
                        TooManyCalls.class,
                        tooMany -> assertThat(tooMany.pause()).isEqualTo(Duration.ofSeconds(30)));
        assertThat(switchboard.told()).hasSize(2);
        assertThat(audited()).isEqualTo("call.placed PJSIP/204 {pbx=main, result=too-many-calls}");
    }

    @Test
    void no_more_phones_ring_at_once_than_there_are_lines_for() {
        CallsInHand inHand = inHand(USUAL);
        List<String> begun = new ArrayList<>();

        assertThatThrownBy(() -> ringing(inHand, begun, 0)).isInstanceOf(TooManyCalls.class);
        assertThat(begun).hasSize(CallsInHand.MOST_AT_ONCE);

        assertThat(inHand.during("after them", () -> "rings")).isEqualTo("rings");
    }

    @Test
    void the_channels_of_one_call_are_seen() {
        switchboard.hasChannel("PJSIP/204-00000001", "1.1", true, Duration.ZERO);
        switchboard.hasChannel("PJSIP/205-00000002", "1.2", true, Duration.ZERO);

        assertThat(new SeeChannels(switchboard, give).of(new CallId(MAIN, "1.2")))
                .extracting(seen -> seen.channel().name())
                .containsExactly("PJSIP/205-00000002");
    }

    @Test
    void before_a_line_is_attached_every_pbx_is_away() {
        AttachedSwitchboard attached = new AttachedSwitchboard();

        assertThatThrownBy(() -> attached.channels(PBX))
                .isInstanceOfSatisfying(
                        CommandFailed.class,
                        failed -> assertThat(failed.refusal()).isEqualTo(Refusal.PBX_AWAY));
    }

    @Test
    void everything_is_passed_on_to_the_line_that_was_attached() {
        AttachedSwitchboard attached = new AttachedSwitchboard();
        attached.attach(switchboard);
        ChannelName channel = new ChannelName("PJSIP/1-00000001");
        DialledNumber number = new DialledNumber("2");

        attached.channels(PBX);
        attached.phones(PBX);
        attached.members(PBX);
        attached.hangUp(PBX, channel);
        attached.sendOn(PBX, channel, "c", number);
        attached.consult(PBX, channel, "c", number);
        attached.pause(PBX, "PJSIP/1", SALES, "lunch");
        attached.resume(PBX, "PJSIP/1", SALES);
        attached.add(PBX, SALES, "PJSIP/1", null, 0);
        attached.remove(PBX, SALES, "PJSIP/1");
        attached.place(PBX, "PJSIP/1", "1", "c", number, Duration.ofSeconds(1));

        assertThat(switchboard.told())
                .containsExactly(
                        "channels",
                        "phones",
                        "members",
                        "hang up PJSIP/1-00000001",
                        "send PJSIP/1-00000001 to 2@c",
                        "connect PJSIP/1-00000001 first to 2@c",
                        "pause PJSIP/1 in sales for lunch",
                        "resume PJSIP/1 in sales",
                        "add PJSIP/1 to sales",
                        "remove PJSIP/1 from sales",
                        "ring PJSIP/1 as 1, then 2@c");
    }

    private PlaceCall placing(Settings settings) {
        return new PlaceCall(switchboard, findPhone, give, inHand(settings), settings);
    }

    private static CallsInHand inHand(Settings settings) {
        return new CallsInHand(settings, Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));
    }

    /** Each call places another before it is over. */
    private static String ringing(CallsInHand inHand, List<String> begun, int number) {
        return inHand.during("caller " + number, () -> {
            begun.add("rings");
            return ringing(inHand, begun, number + 1);
        });
    }

    private String audited() {
        DomainEvent last = events.fired().get(events.fired().size() - 1);
        assertThat(last.by()).isEqualTo(ANA);
        return last.what() + " " + last.about() + " " + new TreeMap<>(last.details());
    }
}
