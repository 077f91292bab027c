package dev.centralita.ami.session;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;
import dev.centralita.ami.AmiRemark;
import dev.centralita.ami.wire.AmiMessage;
import dev.centralita.ami.wire.Remarked;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.action.PingAction;

/**
 * Keeps one PBX heard until it is stopped: logs in, listens, and after every end waits and begins anew.
 *
 * <p>One thread runs it and does all of the reading. Silence on the wire is answered by a ping; a second silence means
 * that nobody is there, whatever the socket claims. Any thread may stop it; that closes the socket under the reader.
 * It dials only while it is its turn, so that of several processes one hears a PBX.
 */
public final class AmiSession implements Runnable {

    private static final System.Logger log = System.getLogger(AmiSession.class.getName());

    private final AmiAccess pbx;
    private final String events;
    private final Patience patience;
    private final ReconnectDelay delay;
    private final Clock clock;
    private final Ear ear;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Turn turn = new Turn();
    private volatile Socket socket = new Socket();
    private int failures;

    public AmiSession(AmiAccess pbx, String events, Patience patience, ReconnectDelay delay, Clock clock, Ear ear) {
        this.pbx = pbx;
        this.events = events;
        this.patience = patience;
        this.delay = delay;
        this.clock = clock;
        this.ear = ear;
    }

    @Override
    public void run() {
        while (!isStopped()) {
            if (turn.await()) {
                tell(AmiLink.State.CONNECTING, AmiRemark.of("dialling", "dialling"));
                takeTurn();
                if (!isStopped()) {
                    tell(AmiLink.State.STANDBY, AmiRemark.of("heard-elsewhere", "another node hears it"));
                }
            }
        }
    }

    /** Whether it is this session's turn to hear the PBX; at first it is not. */
    public void mayListen(boolean granted) {
        if (turn.isGranted() == granted) {
            return;
        }
        if (granted) {
            turn.grant();
        } else {
            turn.revoke();
            hangUp();
        }
    }

    public void stop() {
        stopped.countDown();
        turn.end();
        hangUp();
    }

    private void takeTurn() {
        while (isListening()) {
            awaitStop(listenOnce());
        }
    }

    private void hangUp() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            log.log(Level.DEBUG, () -> pbx + ": closed uncleanly, " + alreadyBroken.getMessage());
        }
    }

    /**
     * One conversation from the login to its end; tells how long to wait before the next. Whether to go
     * on is looked at once the socket is in its place: either we see the stop, or the stop sees the socket.
     */
    private Duration listenOnce() {
        socket = new Socket();
        if (!isListening()) {
            return Duration.ZERO;
        }
        try (AmiConversation conversation = AmiConversation.begin(socket, pbx, events, patience)) {
            hearOut(conversation);
            return Duration.ZERO;
        } catch (LoginRefused refused) {
            return failed(
                    AmiLink.State.REFUSED,
                    AmiRemark.of(
                            "login-refused",
                            "refused the login ({said})",
                            Map.of("said", String.valueOf(refused.getMessage()))),
                    delay.afterRefusal());
        } catch (IOException lost) {
            return failed(AmiLink.State.LOST, reason(lost), delay.afterLoss(failures + 1));
        } catch (RuntimeException unforeseen) {
            log.log(
                    failures == 0 ? Level.ERROR : Level.DEBUG,
                    () -> pbx + ": what it says cannot be taken",
                    unforeseen);
            return failed(
                    AmiLink.State.LOST,
                    AmiRemark.of(
                            "not-understood", "cannot be understood ({fault})", Map.of("fault", unforeseen.toString())),
                    delay.afterLoss(failures + 1));
        }
    }

    /** Ends without a failure only by a stop. */
    private void hearOut(AmiConversation conversation) throws IOException {
        Instant begun = clock.instant();
        succeeded();
        try {
            while (isListening()) {
                hearMore(conversation);
            }
        } finally {
            if (Duration.between(begun, clock.instant()).compareTo(patience.silence()) > 0) {
                failures = 0; // a PBX that lets us in only to hang up at once is dialled ever more slowly
            }
        }
    }

    /** Waits for a message, and tells of all that came together with it at once: a busy PBX says a hundred in one breath. */
    private void hearMore(AmiConversation conversation) throws IOException {
        Optional<AmiMessage> message = next(conversation);
        if (message.isEmpty()) {
            throw new HungUp(AmiRemark.of("hung-up", "hung up"));
        }
        List<Heard> events = new ArrayList<>();
        try {
            for (; message.isPresent(); message = conversation.another()) {
                message.filter(AmiMessage::isEvent)
                        .ifPresent(event -> events.add(
                                new Heard(new AmiEvent(pbx.pbx(), clock.instant(), event.headers()), event.bytes())));
            }
        } finally {
            ear.hears(events); // also those before a message that breaks off the conversation
        }
    }

    private Optional<AmiMessage> next(AmiConversation conversation) throws IOException {
        try {
            return conversation.listen(patience.silence());
        } catch (SocketTimeoutException quiet) {
            conversation.say(new PingAction());
            return conversation.listen(patience.silence());
        }
    }

    private void succeeded() {
        AmiRemark explanation = failures == 0
                ? AmiRemark.of("listening", "listening")
                : AmiRemark.of(
                        "listening-again",
                        "listening again, failures before: {failures}",
                        Map.of("failures", failures));
        log.log(Level.INFO, () -> pbx + ": " + explanation);
        tell(AmiLink.State.UP, explanation);
    }

    private Duration failed(AmiLink.State state, AmiRemark trouble, Duration pause) {
        if (isListening()) {
            failures++;
            AmiRemark explanation = AmiRemark.of(
                    "tried-again",
                    "{trouble}; tried again in {seconds} s",
                    Map.of("trouble", trouble, "seconds", Math.max(1, pause.toSeconds())));
            log.log(failures == 1 ? Level.WARNING : Level.DEBUG, () -> pbx + ": " + explanation);
            tell(state, explanation);
        }
        return pause;
    }

    private void tell(AmiLink.State state, AmiRemark explanation) {
        ear.hears(new AmiLink(pbx.pbx(), state, clock.instant(), explanation));
    }

    private boolean isListening() {
        return turn.isGranted() && !isStopped();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void awaitStop(Duration atMost) {
        try {
            if (stopped.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                log.log(Level.DEBUG, () -> pbx + ": stopped");
            }
        } catch (InterruptedException asked) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private static AmiRemark reason(IOException lost) {
        if (lost instanceof Remarked remarked) {
            return remarked.remark();
        }
        if (lost instanceof SocketTimeoutException) {
            return AmiRemark.of("silent-too-long", "silent for too long");
        }
        return lost instanceof UnknownHostException
                ? AmiRemark.of("no-such-host", "no such host")
                : AmiRemark.of("as-said", "{words}", Map.of("words", String.valueOf(lost.getMessage())));
    }
}
