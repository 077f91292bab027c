package dev.centralita.ami.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;
import dev.centralita.ami.AmiRemark;
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
        delivery.deliver(List.of(event("Hangup")));

        assertThat(endpoints.callsUntil("released"))
                .containsExactly("created", "before onEvents", "main Hangup", "after", "released");
    }

    @Test
    void a_change_of_the_line_is_framed_the_same() throws InterruptedException {
        delivery.deliver(new AmiLink("main", AmiLink.State.UP, NOON, AmiRemark.of("listening", "listening")));

        assertThat(endpoints.callsUntil("released"))
                .containsExactly("created", "before onLink", "main UP", "after", "released");
    }

    @Test
    void a_delivery_that_fails_is_ended_and_released_all_the_same() throws InterruptedException {
        endpoints.failsAt("main Hangup");

        delivery.deliver(List.of(event("Hangup")));

        assertThat(endpoints.callsUntil("released")).endsWith("main Hangup", "after", "released");
    }

    @Test
    void what_comes_after_a_failure_is_delivered() throws InterruptedException {
        endpoints.failsAt("main Hangup");

        delivery.deliver(List.of(event("Newstate"), event("Hangup"), event("Newchannel"), event("Cdr")));

        assertThat(endpoints.callsUntil("main Cdr"))
                .filteredOn(call -> call.startsWith("main "))
                .containsExactly("main Newstate", "main Hangup", "main Newchannel", "main Cdr");
    }

    @Test
    void what_nobody_could_be_called_for_is_left_out() throws InterruptedException {
        endpoints.isNotReadyFor(2);

        delivery.deliver(List.of(event("Newstate"), event("Hangup"), event("Newchannel")));

        assertThat(endpoints.callsUntil("main Newchannel")).doesNotContain("main Newstate", "main Hangup");
    }

    @Test
    void many_events_are_one_delivery() throws InterruptedException {
        delivery.deliver(List.of(event("Newstate"), event("Hangup")));

        assertThat(endpoints.callsUntil("released")).containsOnlyOnce("created", "main Newstate", "main Hangup");
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
