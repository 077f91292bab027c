package dev.centralita.ami.inbound;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.session.AmiSession;
import dev.centralita.ami.session.Patience;
import dev.centralita.ami.session.ReconnectDelay;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.work.WorkException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * One message-driven bean and the PBXs it hears. For each PBX two of the server's threads are at work: one reads and puts
 * what it heard into the waiting room, one takes it from there to the bean. One more asks the bean every now and then
 * whether this process is the one to listen.
 */
final class AmiActivation {

    private static final System.Logger log = System.getLogger(AmiActivation.class.getName());

    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMillis(500);
    private static final Duration BETWEEN_CLAIMS = Duration.ofSeconds(1);
    private static final Duration PATIENCE_WITH_THE_LAST = Duration.ofSeconds(5);

    private final Crew crew;
    private final EventDelivery delivery;
    private final Patience patience;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    AmiActivation(Crew crew, EventDelivery delivery, Patience patience, Clock clock) {
        this.crew = crew;
        this.delivery = delivery;
        this.patience = patience;
        this.clock = clock;
    }

    /** Returns at once; the bean can answer only after the server has finished starting it. */
    void start() throws WorkException {
        crew.takesUp("asks which PBXs to hear", this::begin, stopped::countDown);
    }

    void stop() {
        synchronized (this) {
            stopped.countDown();
            lines.forEach(Line::close);
        }
        if (!crew.isHomeWithin(PATIENCE_WITH_THE_LAST)) {
            lines.forEach(line -> line.room().clear());
            if (!crew.isHomeWithin(PATIENCE_WITH_THE_LAST)) {
                log.log(Level.WARNING, "a listener still holds an event after " + PATIENCE_WITH_THE_LAST);
            }
        }
    }

    private void begin() {
        try {
            List<AmiAccess> pbxs = pbxs();
            if (!pbxs.isEmpty()) {
                hear(pbxs, String.join(",", delivery.eventClasses()));
            }
            if (!lines.isEmpty()) {
                crew.takesUp("asks whose turn it is", this::askForTurns, stopped::countDown);
            }
        } catch (ResourceException refused) {
            log.log(Level.ERROR, "the server gave no thread to hear a PBX, or no listener", refused);
        }
    }

    private List<AmiAccess> pbxs() {
        boolean isFirst = true;
        while (!waitedForStop(isFirst ? Duration.ZERO : UNTIL_ASKED_AGAIN)) {
            try {
                Optional<List<AmiAccess>> answer = delivery.pbxs();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (ResourceException | RuntimeException notReady) {
                log.log(isFirst ? Level.INFO : Level.DEBUG, "the listener cannot say yet which PBXs to hear", notReady);
            }
            isFirst = false;
        }
        return List.of();
    }

    private void hear(List<AmiAccess> pbxs, String events) throws WorkException {
        for (AmiAccess pbx : pbxs) {
            hear(pbx, events);
        }
    }

    private synchronized void hear(AmiAccess pbx, String events) throws WorkException {
        if (waitedForStop(Duration.ZERO)) {
            return;
        }
        WaitingRoom room = new WaitingRoom();
        ReconnectDelay delay = new ReconnectDelay(RandomGenerator.getDefault());
        AmiSession session = new AmiSession(pbx, events, patience, delay, clock, room);
        lines.add(new Line(pbx.pbx(), session, room));
        crew.takesUp("tells what " + pbx.pbx() + " said", () -> room.empty(delivery), room::close);
        crew.takesUp("listens to " + pbx.pbx(), session, session::stop);
    }

    private void askForTurns() {
        do {
            lines.forEach(line -> line.askForTurn(delivery));
        } while (!waitedForStop(BETWEEN_CLAIMS));
    }

    private boolean waitedForStop(Duration atMost) {
        try {
            return stopped.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
