package dev.centralita.web.live;

import dev.centralita.administration.apikey.Area;
import dev.centralita.shared.Threads;
import dev.centralita.shared.live.LiveFeed;
import dev.centralita.shared.live.LiveNews;
import dev.centralita.web.security.Authentication;
import dev.centralita.web.security.Caller;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * News for one watcher: whoever may read may watch, a key what is of its areas. At every beat the session is looked at again, so that one who was
 * signed out elsewhere stops hearing.
 */
@ServerEndpoint(value = "/live", configurator = LiveHandshake.class)
public class LiveEndpoint {

    private static final Logger log = System.getLogger(LiveEndpoint.class.getName());
    private static final int LONGEST_WISH = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    private LiveFeed feed;

    @Inject
    private LiveJson json;

    @Inject
    private Threads threads;

    @Inject
    private Authentication authentication;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<LiveTopic> topics;

    private Runnable stopListening = () -> {};
    private Consumer<String> wishes = wish -> {};

    @SuppressWarnings("NullAway.Init")
    public LiveEndpoint() {}

    @OnOpen
    public void join(Session socket) {
        Admission admission = Admission.of(socket);
        Optional<Caller> caller = authentication.by(admission.key(), admission.session());
        Set<Area> areas = caller.map(Caller::areas).orElse(Set.of());
        SocketLine line = new SocketLine(socket, json, new Watcher(admission.language(), areas), threads);
        if (caller.isEmpty()) {
            line.close(CloseReason.CloseCodes.VIOLATED_POLICY, "sign-in-required");
            return;
        }
        socket.getAsyncRemote().setSendTimeout(PATIENCE.toMillis());
        Outbox outbox = new Outbox(line);
        Following following = new Following(topics.stream().toList(), areas, clock);
        outbox.accept(LiveNews.beat());
        wishes = wish -> obey(wish, following, outbox, line);
        stopListening = feed.subscribe(news -> {
            following.ours(news).ifPresent(outbox);
            if (news.topic().equals(LiveNews.BEAT)) {
                threads.execute(() -> lookAgain(admission, line));
            }
        });
    }

    /** All that a watcher may say is what it wants to follow. */
    @OnMessage(maxMessageSize = LONGEST_WISH)
    public void hear(String wish) {
        wishes.accept(wish);
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

    private static void obey(String wish, Following following, Outbox outbox, SocketLine line) {
        try {
            following.hears(wish).ifPresent(outbox);
        } catch (TopicClosed closed) {
            log.log(Level.DEBUG, () -> "a watcher asked for too much: " + closed.getMessage());
            line.close(CloseReason.CloseCodes.VIOLATED_POLICY, "area-closed");
        } catch (TooManyWishes many) {
            log.log(Level.DEBUG, () -> "a watcher is sent away: " + many.getMessage());
            line.close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too-many-wishes");
        } catch (IllegalArgumentException strange) {
            log.log(Level.DEBUG, () -> "a watcher's wish was not understood: " + strange.getMessage());
            line.close(CloseReason.CloseCodes.CANNOT_ACCEPT, "not-understood");
        }
    }

    private void lookAgain(Admission admission, SocketLine line) {
        if (!authentication.isStillGood(admission.key(), admission.session())) {
            stopListening.run();
            line.close(CloseReason.CloseCodes.VIOLATED_POLICY, "signed-out");
        }
    }
}
