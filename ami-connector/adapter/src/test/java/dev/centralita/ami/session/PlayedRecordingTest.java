package dev.centralita.ami.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;
import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.asterisk.Player;
import dev.centralita.testbed.asterisk.Recording;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A recording said by the peer is heard as a real Asterisk would be. */
@Timeout(60)
class PlayedRecordingTest {

    private static final Instant LONG_AFTER = Instant.parse("2030-01-01T00:00:00Z");

    private final AmiPeer peer = AmiPeer.start().knows("hub", "s3cret");
    private final RecordingEar ear = new RecordingEar();

    private final AmiSession session = new AmiSession(
            new AmiAccess("main", "127.0.0.1", peer.port(), false, AmiAccess.Login.MD5, "hub", "s3cret"),
            "system,call,agent",
            Patience.USUAL,
            new ReconnectDelay(new Random(1)),
            Clock.fixed(LONG_AFTER, ZoneOffset.UTC),
            ear);

    private final Thread thread = new Thread(session);

    @BeforeEach
    void listen() {
        session.mayListen(true);
        thread.start();
    }

    @AfterEach
    void hang_up() throws InterruptedException {
        session.stop();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        peer.close();
    }

    @Test
    void it_is_heard_at_its_own_time_with_its_own_ids() throws InterruptedException {
        ear.nextLink(AmiLink.State.UP);

        new Player(peer, Recording.mixed()).play();

        AmiEvent first = ear.nextEvent("Newchannel");
        assertThat(first.first("uniqueid")).hasValue("1795228036.0");
        assertThat(first.first("timestamp")).hasValue("1795228036.597414");
    }

    @Test
    void it_is_heard_as_new_with_ids_of_that_time() throws InterruptedException {
        ear.nextLink(AmiLink.State.UP);

        new Player(peer, Recording.mixed()).playAsNew(10_000, LONG_AFTER);

        AmiEvent first = ear.nextEvent("Newchannel");
        String id = first.first("uniqueid").orElseThrow();
        assertThat(Long.parseLong(id.substring(0, id.indexOf('.'))))
                .isBetween(LONG_AFTER.getEpochSecond() - 1, LONG_AFTER.getEpochSecond() + 10);
        assertThat(first.first("linkedid")).hasValue(id);
    }

    @Test
    void after_the_last_call_no_channel_is_up() {
        new Player(peer, Recording.mixed()).play();

        assertThat(peer.channels().size()).isZero();
    }
}
