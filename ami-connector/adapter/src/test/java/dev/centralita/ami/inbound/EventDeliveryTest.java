package dev.centralita.ami.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.UnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventDeliveryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final FakeEndpoints endpoints = new FakeEndpoints();
    private final EventDelivery delivery = new EventDelivery(endpoints);

    @Test
    void every_event_is_framed_as_the_contract_asks() throws InterruptedException {
        delivery.deliver(event("Hangup"));

        assertThat(endpoints.callsUntil("released"))
                .containsExactly("created", "before onEvent", "main Hangup", "after", "released");
    }

    @Test
    void a_change_of_the_line_is_framed_the_same() throws InterruptedException {
        delivery.deliver(new AmiLink("main", AmiLink.State.UP, NOON, "listening"));

        assertThat(endpoints.callsUntil("released"))
                .containsExactly("created", "before onLink", "main UP", "after", "released");
    }

    @Test
    void a_delivery_that_fails_is_ended_and_released_all_the_same() throws InterruptedException {
        endpoints.failsAt("main Hangup");

        delivery.deliver(event("Hangup"));

        assertThat(endpoints.callsUntil("released")).endsWith("main Hangup", "after", "released");
    }

    @Test
    void what_comes_after_a_failure_is_delivered() throws InterruptedException {
        endpoints.failsAt("main Hangup");

        delivery.deliver(event("Hangup"));
        delivery.deliver(event("Newchannel"));

        assertThat(endpoints.callsUntil("main Newchannel")).contains("main Hangup");
    }

    @Test
    void an_application_that_still_starts_is_told_from_one_that_hears_nobody() throws ResourceException {
        endpoints.isNotReadyFor(1);

        assertThatThrownBy(delivery::pbxs).isInstanceOf(UnavailableException.class);
        assertThat(delivery.pbxs()).contains(List.of());
    }

    private static AmiEvent event(String name) {
        return new AmiEvent("main", NOON, Map.of("event", List.of(name)));
    }
}
