package dev.centralita.web.live;

import dev.centralita.shared.Threads;
import dev.centralita.shared.live.LiveFeed;
import dev.centralita.shared.live.LiveNews;
import dev.centralita.web.security.Authentication;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * News for one watcher: whoever may read may watch. At every beat the session is looked at again, so that one who was
 * signed out elsewhere stops hearing.
 */
@ServerEndpoint(value = "/live", configurator = LiveHandshake.class)
public class LiveEndpoint {

    private static final Logger log = System.getLogger(LiveEndpoint.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    private LiveFeed feed;

    @Inject
    private LiveJson json;

    @Inject
    private Threads threads;

    @Inject
    private Authentication authentication;

    private Runnable stopListening = () -> {};

    @SuppressWarnings("NullAway.Init")
    public LiveEndpoint() {}

    @OnOpen
    public void join(Session socket) {
        Admission admission = Admission.of(socket);
        SocketLine line = new SocketLine(socket, json, admission.language(), threads);
        if (authentication.by(admission.key(), admission.session()).isEmpty()) {
            line.close(CloseReason.CloseCodes.VIOLATED_POLICY, "sign-in-required");
            return;
        }
        socket.getAsyncRemote().setSendTimeout(PATIENCE.toMillis());
        Outbox outbox = new Outbox(line);
        outbox.accept(LiveNews.beat());
        stopListening = feed.subscribe(news -> {
            outbox.accept(news);
            if (news.topic().equals(LiveNews.BEAT)) {
                threads.execute(() -> lookAgain(admission, line));
            }
        });
    }

    /** Watchers only listen. */
    @OnMessage
    public void ignore(String message) {
        log.log(Level.DEBUG, () -> "a watcher sent " + message.length() + " characters");
    }

    @OnClose
    public void leave() {
        stopListening.run();
    }

    @OnError
    public void failed(Throwable failure) {
        stopListening.run();
        log.log(Level.DEBUG, () -> "a watcher's connection broke: " + failure);
    }

    private void lookAgain(Admission admission, SocketLine line) {
        if (!authentication.isStillGood(admission.key(), admission.session())) {
            stopListening.run();
            line.close(CloseReason.CloseCodes.VIOLATED_POLICY, "signed-out");
        }
    }
}
