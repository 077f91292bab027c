package dev.centralita.ami.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.AmiConnection;
import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.CoreSettings;
import dev.centralita.testbed.asterisk.AmiPeer;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.IllegalStateException;
import jakarta.resource.spi.SecurityException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AmiManagedConnectionTest {

    private final AmiPeer peer = AmiPeer.start().knows("hub", "s3cret").runs("22.10.1");
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private final AmiManagedConnectionFactory maker = new AmiManagedConnectionFactory() {
        @Override
        InstantSource clock() {
            return () -> now;
        }
    };
    private final FakePool pool = new FakePool();
    private final PooledConnections connections = new PooledConnections(maker, pool);

    @AfterEach
    void close() throws ResourceException {
        pool.close();
        peer.close();
    }

    @Test
    void a_pbx_says_what_is_installed_there() throws ResourceException {
        try (AmiConnection connection = connections.connect(access("s3cret"))) {
            assertThat(connection.coreSettings()).isEqualTo(new CoreSettings("22.10.1", "11.0.0", ""));
        }
    }

    @Test
    void the_channels_that_are_up_are_listed() throws ResourceException {
        peer.says(
                "Event: Newchannel",
                "Privilege: call,all",
                "Channel: PJSIP/201-00000001",
                "ChannelState: 4",
                "Uniqueid: 1.1",
                "Linkedid: 1.0");

        try (AmiConnection connection = connections.connect(access("s3cret"))) {
            assertThat(connection.channels())
                    .filteredOn(event -> event.name().equals("CoreShowChannel"))
                    .singleElement()
                    .satisfies(shown -> assertThat(shown.first("uniqueid")).hasValue("1.1"));
        }
    }

    @Test
    void a_list_of_nothing_is_whole() throws ResourceException {
        try (AmiConnection connection = connections.connect(access("s3cret"))) {
            assertThat(connection.queues()).extracting(AmiEvent::name).containsExactly("QueueStatusComplete");
        }
    }

    @Test
    void a_connection_for_actions_asks_for_no_events() throws ResourceException {
        connections.connect(access("s3cret")).close();

        assertThat(peer.awaits("Login")).containsEntry("events", "off");
    }

    @Test
    void what_was_given_back_is_lent_again() throws ResourceException {
        connections.connect(access("s3cret")).close();
        connections.connect(access("s3cret")).close();

        assertThat(peer.connections()).isEqualTo(1);
    }

    @Test
    void a_connection_is_lent_only_for_the_pbx_it_reaches() throws ResourceException {
        connections.connect(access("s3cret")).close();
        AmiAccess other =
                new AmiAccess("branch", "127.0.0.1", peer.port(), false, AmiAccess.Login.MD5, "hub", "s3cret");

        connections.connect(other).close();

        assertThat(peer.connections()).isEqualTo(2);
    }

    @Test
    void a_connection_that_the_pbx_cut_meanwhile_is_not_lent_again() throws ResourceException {
        connections.connect(access("s3cret")).close();
        peer.hangsUp();
        assertThat(peer.awaitsNobody()).isTrue();

        try (AmiConnection connection = connections.connect(access("s3cret"))) {
            assertThat(connection.coreSettings().asteriskVersion()).isEqualTo("22.10.1");
        }

        assertThat(peer.connections()).isEqualTo(2);
    }

    @Test
    void a_line_that_rested_is_lent_once_the_pbx_answers_on_it() throws ResourceException {
        connections.connect(access("s3cret")).close();
        now = now.plusSeconds(60);

        connections.connect(access("s3cret")).close();

        assertThat(peer.asked("Ping")).isEqualTo(1);
        assertThat(peer.connections()).isEqualTo(1);
    }

    @Test
    void a_line_that_was_forgotten_while_it_rested_is_not_lent_again() throws ResourceException {
        connections.connect(access("s3cret")).close();
        peer.manners().neverAnswers("Ping");
        now = now.plusSeconds(60);

        try (AmiConnection connection = connections.connect(access("s3cret"))) {
            assertThat(connection.coreSettings().asteriskVersion()).isEqualTo("22.10.1");
        }

        assertThat(peer.connections()).isEqualTo(2);
    }

    @Test
    void a_pbx_that_hangs_up_instead_of_answering_is_out_of_reach() throws ResourceException {
        AmiConnection connection = connections.connect(access("s3cret"));
        peer.hangsUp();

        assertThatThrownBy(connection::coreSettings)
                .isInstanceOf(CommException.class)
                .hasMessageContaining("main");
        assertThat(pool.thrownAway()).isEqualTo(1);
    }

    @Test
    void a_refused_login_is_not_taken_for_an_unreachable_pbx() {
        assertThatThrownBy(() -> connections.connect(access("wrong")))
                .isInstanceOf(SecurityException.class)
                .hasMessageContaining("Authentication failed");
    }

    @Test
    void nobody_at_that_port_is_out_of_reach() {
        peer.close();

        assertThatThrownBy(() -> connections.connect(access("s3cret"))).isInstanceOf(CommException.class);
    }

    @Test
    void a_connection_given_back_is_of_no_more_use() throws ResourceException {
        AmiConnection connection = connections.connect(access("s3cret"));
        connection.close();
        connection.close();

        assertThatThrownBy(connection::coreSettings).isInstanceOf(IllegalStateException.class);
        assertThat(pool.givenBack()).isEqualTo(1);
    }

    @Test
    void watched_extensions_are_listed_with_their_hints() throws ResourceException {
        peer.switchroom().hasExtension("8001", "PJSIP/8001", 9);

        try (AmiConnection connection = connections.connect(access("s3cret"))) {
            assertThat(connection.extensions())
                    .filteredOn(event -> event.name().equals("ExtensionStatus"))
                    .singleElement()
                    .satisfies(told -> assertThat(told.first("hint")).hasValue("PJSIP/8001"));
        }
    }

    @Test
    void devices_are_listed_as_they_were_heard_last_and_agree_with_their_extensions() throws ResourceException {
        peer.switchroom().hasExtension("8001", "PJSIP/8001", 0).hasDevice("PJSIP/trunk", "NOT_INUSE");
        peer.says("Event: ExtensionStatus", "Privilege: call,all", "Exten: 8001", "Context: ext-local", "Status: 8");
        peer.says("Event: DeviceStateChange", "Privilege: call,all", "Device: PJSIP/trunk", "State: UNAVAILABLE");

        try (AmiConnection connection = connections.connect(access("s3cret"))) {
            assertThat(connection.devices())
                    .filteredOn(event -> event.name().equals("DeviceStateChange"))
                    .extracting(
                            told -> told.first("device").orElse(""),
                            told -> told.first("state").orElse(""))
                    .containsExactly(tuple("PJSIP/8001", "RINGING"), tuple("PJSIP/trunk", "UNAVAILABLE"));
            assertThat(connection.extensions())
                    .filteredOn(event -> event.name().equals("ExtensionStatus"))
                    .singleElement()
                    .satisfies(told -> assertThat(told.first("status")).hasValue("8"));
        }
    }

    @Test
    void there_are_no_connections_without_a_pool() {
        assertThatThrownBy(maker::createConnectionFactory).isInstanceOf(NotSupportedException.class);
    }

    private AmiAccess access(String secret) {
        return new AmiAccess("main", "127.0.0.1", peer.port(), false, AmiAccess.Login.MD5, "hub", secret);
    }
}
