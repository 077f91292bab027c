package dev.centralita.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.MovableClock;
import dev.centralita.shared.settings.Settings;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two at once, one a second in the long run. */
class RateFilterTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final RateFilter filter = new RateFilter(
            new Settings(name -> Optional.ofNullable(
                    Map.of("REQUEST_RATE", "1", "REQUEST_BURST", "2").get(name))),
            clock);
    private final Map<String, Object> said = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Test
    void a_client_that_asks_too_often_is_told_when_to_come_back() throws Exception {
        assertThat(passes("203.0.113.7")).isTrue();
        assertThat(passes("203.0.113.7")).isTrue();

        assertThat(passes("203.0.113.7")).isFalse();
        assertThat(said)
                .containsEntry("status", 429)
                .containsEntry("Retry-After", "1")
                .containsEntry("Content-Language", "es");
        assertThat(body.toString(StandardCharsets.UTF_8)).contains("\"code\":\"too-many-requests\"");
    }

    @Test
    void others_are_let_through_meanwhile_and_after_a_second_the_client_too() throws Exception {
        passes("203.0.113.7");
        passes("203.0.113.7");

        assertThat(passes("203.0.113.8")).isTrue();
        clock.passes(Duration.ofSeconds(1));
        assertThat(passes("203.0.113.7")).isTrue();
        assertThat(passes("203.0.113.7")).isFalse();
    }

    private boolean passes(String client) throws Exception {
        boolean[] passed = {false};
        filter.doFilter(requestOf(client), response(), (request, response) -> passed[0] = true);
        return passed[0];
    }

    private static HttpServletRequest requestOf(String client) {
        return played(HttpServletRequest.class, (call, arguments) -> switch (call) {
            case "getRemoteAddr" -> client;
            case "getRequestURI" -> "/api/v1/jobs";
            case "getHeader" -> "es";
            default -> throw new IllegalStateException(call + " is not asked of a request here");
        });
    }

    private HttpServletResponse response() {
        return played(HttpServletResponse.class, (call, arguments) -> switch (call) {
            case "setStatus" -> said.put("status", arguments[0]);
            case "setContentType" -> said.put("Content-Type", arguments[0]);
            case "setHeader" -> said.put((String) arguments[0], arguments[1]);
            case "getOutputStream" -> new Body();
            default -> throw new IllegalStateException(call + " is not asked of a response here");
        });
    }

    private static <T> T played(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    private interface Answer {

        Object to(String call, Object[] arguments);
    }

    private final class Body extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("nobody waits for room here");
        }

        @Override
        public void write(int written) {
            body.write(written);
        }
    }
}
