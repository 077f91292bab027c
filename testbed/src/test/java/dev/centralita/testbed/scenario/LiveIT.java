package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may open the live connection: the answer comes before the connection stands. */
@ExtendWith(RunningHub.class)
class LiveIT {

    private final Hub hub;

    LiveIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void who_is_signed_in_may_watch_from_our_own_page() throws Exception {
        try (Watcher watcher = new Watcher()) {
            assertThat(watcher.opens(hub.admin().cookie(), hub.base().toString()))
                    .isEqualTo(101);
        }
    }

    @Test
    void a_stranger_is_told_to_sign_in() throws Exception {
        try (Watcher watcher = new Watcher()) {
            assertThat(watcher.opens("centralita_session=nobody", hub.base().toString()))
                    .isEqualTo(401);
        }
    }

    @Test
    void another_sites_page_may_not_watch_with_our_cookie() throws Exception {
        try (Watcher watcher = new Watcher()) {
            assertThat(watcher.opens(hub.admin().cookie(), "https://elsewhere.example"))
                    .isEqualTo(403);
        }
    }

    /** A browser's part of the handshake. */
    private final class Watcher implements AutoCloseable {

        private WebSocket socket;

        /** The status that the handshake is answered with. */
        int opens(String cookie, String origin) throws Exception {
            try {
                socket = HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Cookie", cookie)
                        .header("Origin", origin)
                        .buildAsync(
                                URI.create("ws://" + hub.base().getAuthority() + "/live"), new WebSocket.Listener() {})
                        .orTimeout(30, TimeUnit.SECONDS)
                        .join();
                return 101;
            } catch (CompletionException failed) {
                if (!(failed.getCause() instanceof WebSocketHandshakeException refused)) {
                    throw failed;
                }
                return refused.getResponse().statusCode();
            }
        }

        @Override
        public void close() {
            if (socket != null) {
                socket.abort();
            }
        }
    }
}
