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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * One message-driven bean and the PBXs it hears. For each PBX two of the server's threads are at work: one reads and puts
 * what it heard into the waiting room, one takes it from there to the bean.
 */
final class AmiActivation {

    private static final System.Logger log = System.getLogger(AmiActivation.class.getName());

    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMillis(500);
    private static final Duration PATIENCE_WITH_THE_LAST = Duration.ofSeconds(5);

    private final Crew crew;
    private final EventDelivery delivery;
    private final String events;
    private final Patience patience;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<AmiSession> sessions = new ArrayList<>();
    private final List<WaitingRoom> rooms = new ArrayList<>();

    AmiActivation(Crew crew, EventDelivery delivery, String events, Patience patience, Clock clock) {
        this.crew = crew;
        this.delivery = delivery;
        this.events = events;
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
            sessions.forEach(AmiSession::stop);
            rooms.forEach(WaitingRoom::close);
        }
        if (!crew.isHomeWithin(PATIENCE_WITH_THE_LAST)) {
            rooms.forEach(WaitingRoom::clear);
            if (!crew.isHomeWithin(PATIENCE_WITH_THE_LAST)) {
                log.log(Level.WARNING, "a listener still holds an event after " + PATIENCE_WITH_THE_LAST);
            }
        }
    }

    private void begin() {
        try {
            for (AmiAccess pbx : pbxs()) {
                hear(pbx);
            }
        } catch (WorkException refused) {
            log.log(Level.ERROR, "the server gave no thread to hear a PBX", refused);
        }
    }

    private List<AmiAccess> pbxs() {
        boolean isFirst = true;
        while (!waitedForStop(isFirst ? Duration.ZERO : UNTIL_ASKED_AGAIN)) {
            try {
                return delivery.pbxs();
            } catch (ResourceException | RuntimeException notReady) {
                log.log(isFirst ? Level.INFO : Level.DEBUG, "the listener cannot say yet which PBXs to hear", notReady);
                isFirst = false;
            }
        }
        return List.of();
    }

    private synchronized void hear(AmiAccess pbx) throws WorkException {
        if (waitedForStop(Duration.ZERO)) {
            return;
        }
        WaitingRoom room = new WaitingRoom();
        ReconnectDelay delay = new ReconnectDelay(RandomGenerator.getDefault());
        AmiSession session = new AmiSession(pbx, events, patience, delay, clock, room);
        sessions.add(session);
        rooms.add(room);
        crew.takesUp("tells what " + pbx.pbx() + " said", () -> room.empty(delivery), room::close);
        crew.takesUp("listens to " + pbx.pbx(), session, session::stop);
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
