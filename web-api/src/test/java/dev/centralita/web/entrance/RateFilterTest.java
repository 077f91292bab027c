package dev.centralita.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.MovableClock;
import dev.centralita.shared.settings.Settings;
import dev.centralita.web.PlayedExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two at once, one a second in the long run. */
class RateFilterTest {

    private static final String JOBS = "/api/v1/jobs";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final RateFilter filter = new RateFilter(
            new Settings(name -> Optional.ofNullable(
                    Map.of("REQUEST_RATE", "1", "REQUEST_BURST", "2").get(name))),
            clock);

    @Test
    void a_client_that_asks_too_often_is_told_when_to_come_back() throws Exception {
        assertThat(passes("203.0.113.7")).isTrue();
        assertThat(passes("203.0.113.7")).isTrue();

        PlayedExchange third = exchange("203.0.113.7", JOBS);
        assertThat(passes(third)).isFalse();
        assertThat(third.said())
                .containsEntry("status", 429)
                .containsEntry("Retry-After", "1")
                .containsEntry("Content-Language", "es");
        assertThat(third.body()).contains("\"code\":\"too-many-requests\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ami/hangup-call", "/cron/chat-auto-resolve", "/grafana/get-extension-status"})
    void at_the_old_addresses_it_is_told_in_their_form(String address) throws Exception {
        passes("203.0.113.7");
        passes("203.0.113.7");

        PlayedExchange third = exchange("203.0.113.7", address);
        assertThat(passes(third)).isFalse();
        assertThat(third.said())
                .containsEntry("status", 429)
                .containsEntry("Retry-After", "1")
                .containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(third.body())
                .isEqualTo("{\"error\":\"Demasiadas solicitudes; espere un momento antes de la siguiente.\"}");
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
        return passes(exchange(client, JOBS));
    }

    private boolean passes(PlayedExchange exchange) throws Exception {
        boolean[] passed = {false};
        filter.doFilter(exchange.request(), exchange.response(), (request, response) -> passed[0] = true);
        return passed[0];
    }

    private static PlayedExchange exchange(String client, String address) {
        return new PlayedExchange(Map.of("getRemoteAddr", client, "getRequestURI", address, "Accept-Language", "es"));
    }
}
