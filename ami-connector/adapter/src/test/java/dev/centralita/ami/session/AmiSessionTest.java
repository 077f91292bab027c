package dev.centralita.ami.session;

import static dev.centralita.ami.AmiLink.State.CONNECTING;
import static dev.centralita.ami.AmiLink.State.LOST;
import static dev.centralita.ami.AmiLink.State.REFUSED;
import static dev.centralita.ami.AmiLink.State.STANDBY;
import static dev.centralita.ami.AmiLink.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.AmiAccess.Login;
import dev.centralita.ami.AmiEvent;
import dev.centralita.testbed.asterisk.AmiPeer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AmiSessionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Patience SHORT = new Patience(Duration.ofSeconds(2), Duration.ofMillis(300));

    private final AmiPeer peer = AmiPeer.start().knows("hub", "s3cret");
    private final RecordingEar ear = new RecordingEar();
    private AmiSession session = sessionFor(access(Login.MD5, "s3cret"), Patience.USUAL);
    private Thread thread = new Thread(session);

    @AfterEach
    void hang_up() throws InterruptedException {
        session.stop();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        peer.close();
        assertThat(thread.isAlive()).as("the session's thread lives on").isFalse();
    }

    @ParameterizedTest
    @EnumSource(Login.class)
    void hears_events_once_it_is_let_in(Login login) throws InterruptedException {
        begins(access(login, "s3cret"), Patience.USUAL);

        assertThat(ear.nextLink().state()).isEqualTo(CONNECTING);
        assertThat(ear.nextLink().state()).isEqualTo(UP);
        assertThat(ear.nextEvent().name()).isEqualTo("FullyBooted");
    }

    @Test
    void a_digest_login_does_not_show_the_secret() throws InterruptedException {
        begins(access(Login.MD5, "s3cret"), Patience.USUAL);

        assertThat(peer.awaits("Login").toString())
                .contains("events=system,call")
                .doesNotContain("s3cret");
    }

    @Test
    void an_event_of_an_unknown_kind_arrives_like_any_other() throws InterruptedException {
        begins();
        ear.nextLink(UP);

        peer.says("Event: FromTheFuture", "Privilege: call,all", "Novelty: a", "Novelty: b");

        AmiEvent event = ear.nextEvent("FromTheFuture");
        assertThat(event.pbx()).isEqualTo("main");
        assertThat(event.heardAt()).isEqualTo(NOON);
        assertThat(event.values("novelty")).containsExactly("a", "b");
    }

    @Test
    void how_much_memory_an_event_takes_is_told_with_it() throws InterruptedException {
        begins();
        ear.nextLink(UP);

        peer.says("Event: UserEvent", "Privilege: call,all", "Said: " + "x".repeat(300_000));
        peer.says("Event: Reload", "Privilege: system,all");

        assertThat(ear.bytesOf("UserEvent")).isBetween(300_000, 310_000);
        assertThat(ear.bytesOf("Reload")).isLessThan(1_000);
    }

    @ParameterizedTest
    @EnumSource(Login.class)
    void a_wrong_secret_is_a_state_and_not_a_storm(Login login) throws InterruptedException {
        begins(access(login, "wrong"), Patience.USUAL);

        assertThat(ear.nextLink(REFUSED).explanation())
                .asString()
                .contains("Authentication failed")
                .containsPattern("tried again in (6\\d|[7-9]\\d|1[0-2]\\d) s")
                .doesNotContain("wrong");
        assertThat(peer.connections()).isEqualTo(1);
    }

    @Test
    void a_cut_connection_is_made_anew() throws InterruptedException {
        begins();
        ear.nextLink(UP);

        peer.hangsUp();

        ear.nextLink(LOST);
        ear.nextLink(UP);
        peer.says("Event: PeerStatus");
        assertThat(ear.nextEvent("PeerStatus").pbx()).isEqualTo("main");
    }

    @Test
    void what_was_cut_in_mid_line_is_no_event() throws InterruptedException {
        begins();
        ear.nextLink(UP);
        ear.nextEvent("FullyBooted");

        peer.saysLiterally("Event: PeerStatus\r\nPeer: PJS");
        peer.hangsUp();

        ear.nextLink(LOST);
        assertThat(ear.namesUntil("FullyBooted")).doesNotContain("PeerStatus");
    }

    @Test
    void a_line_that_nobody_holds_is_given_up_although_the_socket_stays_open() throws InterruptedException {
        begins(access(Login.MD5, "s3cret"), SHORT);
        ear.nextLink(UP);

        peer.fallsSilent();

        assertThat(ear.nextLink(LOST).explanation()).asString().contains("silent for too long");
        peer.wakesUp();
        ear.nextLink(UP);
    }

    @Test
    void a_quiet_pbx_that_answers_a_ping_is_kept() throws InterruptedException {
        begins(access(Login.MD5, "s3cret"), SHORT);
        ear.nextLink(UP);

        assertThat(peer.awaits("Ping")).isNotEmpty();
        assertThat(peer.awaits("Ping")).isNotEmpty();

        assertThat(ear.heardMore()).isFalse();
        assertThat(peer.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n", "\r\n", "\u0000\u0001\u0002\r\n"})
    void whoever_is_not_an_asterisk_is_told_from_one(String greeting) throws InterruptedException {
        peer.greetsWith(greeting);

        begins();

        assertThat(ear.nextLink(LOST).explanation())
                .asString()
                .containsAnyOf("greeted as something else", "without a greeting");
    }

    @Test
    void garbage_between_events_does_no_harm() throws InterruptedException {
        begins();
        ear.nextLink(UP);

        peer.saysLiterally("\u0000\u0007%%% nonsense\r\n:\r\n\r\n\r\nEvent: PeerStatus\r\n\r\n");

        assertThat(ear.nextEvent("PeerStatus").headers()).containsOnlyKeys("event");
    }

    @Test
    void what_cannot_be_taken_is_a_lost_line_and_not_the_end() throws InterruptedException {
        ear.failsOnce();

        begins();

        assertThat(ear.nextLink(LOST).explanation()).asString().contains("deaf");
        ear.nextLink(UP);
        assertThat(ear.nextEvent("FullyBooted").pbx()).isEqualTo("main");
    }

    @Test
    void nobody_at_that_port_is_tried_again_for_ever() throws InterruptedException {
        int port = peer.port();
        peer.close();
        begins();
        ear.nextLink(LOST);

        try (AmiPeer later = AmiPeer.startAt(port).knows("hub", "s3cret")) {
            assertThat(ear.nextLink(UP).explanation()).asString().contains("again");
            assertThat(later.connections()).isEqualTo(1);
        }
    }

    @Test
    void stopping_twice_is_fine() throws InterruptedException {
        begins();
        ear.nextLink(UP);

        session.stop();
        session.stop();
        thread.join(TimeUnit.SECONDS.toMillis(10));

        assertThat(thread.isAlive()).isFalse();
        assertThat(ear.heardMore()).isFalse();
    }

    @Test
    void a_session_stopped_before_it_began_does_not_dial() throws InterruptedException {
        session.stop();
        begins();
        thread.join(TimeUnit.SECONDS.toMillis(10));

        assertThat(peer.connections()).isZero();
    }

    @Test
    void a_session_whose_turn_it_is_not_does_not_dial() throws InterruptedException {
        thread.start();
        session.stop();
        thread.join(TimeUnit.SECONDS.toMillis(10));

        assertThat(peer.connections()).isZero();
    }

    @Test
    void a_session_hangs_up_when_its_turn_ends_and_dials_when_it_comes_back() throws InterruptedException {
        begins();
        ear.nextLink(UP);

        session.mayListen(false);
        ear.nextLink(STANDBY);
        session.mayListen(true);

        ear.nextLink(UP);
        assertThat(peer.connections()).isEqualTo(2);
    }

    private void begins() {
        session.mayListen(true);
        thread.start();
    }

    private void begins(AmiAccess access, Patience patience) {
        session = sessionFor(access, patience);
        thread = new Thread(session);
        begins();
    }

    private AmiSession sessionFor(AmiAccess access, Patience patience) {
        Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
        return new AmiSession(access, "system,call", patience, new ReconnectDelay(new Random(1)), noon, ear);
    }

    private AmiAccess access(Login login, String secret) {
        return new AmiAccess("main", "127.0.0.1", peer.port(), false, login, "hub", secret);
    }
}
