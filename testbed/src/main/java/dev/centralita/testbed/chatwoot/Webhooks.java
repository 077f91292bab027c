package dev.centralita.testbed.chatwoot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Tells a receiver what happened, signed where a secret is agreed on; a failed delivery is not repeated. */
final class Webhooks implements News {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Tables tables;
    private final Clock clock;
    private final ExecutorService threads;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger delivered = new AtomicInteger();
    private volatile @Nullable Receiver receiver;

    Webhooks(Tables tables, Clock clock, ExecutorService threads) {
        this.tables = tables;
        this.clock = clock;
        this.threads = threads;
    }

    /** Whom we tell, and the secret that signs, or null for a Chatwoot before 4.11.2. */
    record Receiver(URI address, @Nullable String secret) {}

    void tell(@Nullable Receiver next) {
        receiver = next;
    }

    int delivered() {
        return delivered.get();
    }

    @Override
    public void message(long message) {
        tell(
                "select message_event(m, 'message_created', ?) from messages m where m.id = ? and m.message_type <> 2",
                message);
    }

    @Override
    public void changed(long conversation, String event) {
        tell("select conversation_event(c, '" + event + "', ?) from conversations c where c.id = ?", conversation);
    }

    private void tell(String sql, long row) {
        Receiver told = receiver;
        if (told != null) {
            threads.execute(
                    () -> tables.text(sql, Utc.of(clock.instant()), row).ifPresent(body -> deliver(told, body)));
        }
    }

    private void deliver(Receiver told, String body) {
        try {
            int status =
                    http.send(signed(told, body), BodyHandlers.discarding()).statusCode();
            if (status >= 200 && status < 300) {
                delivered.incrementAndGet();
            }
        } catch (IOException nobodyThere) {
            // as Chatwoot does: gone
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest signed(Receiver told, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(told.address())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        String secret = told.secret();
        if (secret != null) {
            String timestamp = Long.toString(clock.instant().getEpochSecond());
            request.header("X-Chatwoot-Timestamp", timestamp)
                    .header("X-Chatwoot-Delivery", UUID.randomUUID().toString())
                    .header("X-Chatwoot-Signature", "sha256=" + signature(secret, timestamp + "." + body));
        }
        return request.build();
    }

    private static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
