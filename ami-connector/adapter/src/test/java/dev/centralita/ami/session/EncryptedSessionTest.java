package dev.centralita.ami.session;

import static dev.centralita.ami.AmiLink.State.LOST;
import static dev.centralita.ami.AmiLink.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiAccess;
import dev.centralita.testbed.asterisk.AmiPeer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A line over TLS; what Java trusts is changed for the time of each test. */
@Timeout(60)
@Isolated
class EncryptedSessionTest {

    private final RecordingEar ear = new RecordingEar();
    private SSLContext usuallyTrusted;
    private AmiPeer peer;
    private AmiSession session;
    private Thread thread;

    @BeforeEach
    void rememberWhatIsTrusted() throws Exception {
        usuallyTrusted = SSLContext.getDefault();
    }

    @AfterEach
    void hangUp() throws InterruptedException {
        session.stop();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        peer.close();
        SSLContext.setDefault(usuallyTrusted);
        assertThat(thread.isAlive()).as("the session's thread lives on").isFalse();
    }

    @Test
    void events_and_a_cut_line_are_heard_over_tls_as_without_it(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.of("ip:127.0.0.1", folder);
        SSLContext.setDefault(certificate.trusted());
        begins(AmiPeer.startEncrypted(certificate.shown()));
        ear.nextLink(UP);

        peer.says("Event: PeerStatus", "Peer: PJSIP/8001");

        assertThat(ear.nextEvent("PeerStatus").values("peer")).containsExactly("PJSIP/8001");
        peer.hangsUp();
        ear.nextLink(LOST);
        ear.nextLink(UP);
        assertThat(peer.logins("hub")).isEqualTo(2);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_shown_no_secret(@TempDir Path folder) throws Exception {
        begins(AmiPeer.startEncrypted(Certificate.of("ip:127.0.0.1", folder).shown()));

        assertThat(ear.nextLink(LOST).explanation()).asString().contains("tried again in");
        assertThat(peer.logins("hub")).isZero();
    }

    @Test
    void a_certificate_of_another_host_is_shown_no_secret(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.of("dns:elsewhere.example", folder);
        SSLContext.setDefault(certificate.trusted());
        begins(AmiPeer.startEncrypted(certificate.shown()));

        assertThat(ear.nextLink(LOST).explanation()).asString().contains("127.0.0.1");
        assertThat(peer.logins("hub")).isZero();
    }

    @Test
    void a_pbx_that_speaks_no_tls_is_shown_no_secret() throws InterruptedException {
        begins(AmiPeer.start());

        ear.nextLink(LOST);
        assertThat(peer.logins("hub")).isZero();
    }

    private void begins(AmiPeer started) {
        peer = started.knows("hub", "s3cret");
        AmiAccess access =
                new AmiAccess("main", "127.0.0.1", peer.port(), true, AmiAccess.Login.PLAIN, "hub", "s3cret");
        session = new AmiSession(
                access, "system,call", Patience.USUAL, new ReconnectDelay(new Random(1)), Clock.systemUTC(), ear);
        thread = new Thread(session);
        session.mayListen(true);
        thread.start();
    }
}
