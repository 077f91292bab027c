package dev.centralita.web.live;

import dev.centralita.shared.Threads;
import dev.centralita.shared.live.LiveNews;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** A WebSocket as the line of an outbox. */
record SocketLine(Session socket, LiveJson json, Watcher watcher, Threads threads) implements Outbox.Line {

    private static final Logger log = System.getLogger(SocketLine.class.getName());

    @Override
    public Optional<String> words(LiveNews news, long number) {
        return json.text(number, news, watcher);
    }

    @Override
    public void send(String words, Runnable sent) {
        socket.getAsyncRemote().sendText(words, result -> {
            if (result.isOK()) {
                threads.execute(sent);
            } else {
                giveUp();
            }
        });
    }

    @Override
    public void giveUp() {
        close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too slow");
    }

    void close(CloseReason.CloseCodes code, String reason) {
        try {
            socket.close(new CloseReason(code, reason));
        } catch (IOException gone) {
            log.log(Level.DEBUG, () -> "a watcher was gone already: " + gone.getMessage());
        }
    }
}
