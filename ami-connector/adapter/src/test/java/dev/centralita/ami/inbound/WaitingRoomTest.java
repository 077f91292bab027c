package dev.centralita.ami.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitingRoomTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final FakeEndpoints endpoints = new FakeEndpoints();
    private final EventDelivery delivery = new EventDelivery(endpoints);
    private final WaitingRoom room = new WaitingRoom(2);

    @Test
    void what_waits_is_delivered_in_the_order_of_the_wire() throws InterruptedException {
        room.hears(new AmiLink("main", AmiLink.State.UP, NOON, "listening"));
        room.hears(List.of(event("FullyBooted")));
        room.close();

        room.empty(delivery);

        assertThat(endpoints.callsUntil("main FullyBooted")).containsSubsequence("main UP", "main FullyBooted");
    }

    @Test
    void a_change_of_the_line_keeps_its_place_among_the_events() throws InterruptedException {
        WaitingRoom larger = new WaitingRoom(4);
        larger.hears(List.of(event("Hangup")));
        larger.hears(new AmiLink("main", AmiLink.State.LOST, NOON, "hung up"));
        larger.hears(new AmiLink("main", AmiLink.State.UP, NOON, "listening"));
        larger.hears(List.of(event("Newchannel")));
        larger.close();

        larger.empty(delivery);

        assertThat(endpoints.callsUntil("main Newchannel"))
                .filteredOn(call -> call.startsWith("main "))
                .containsExactly("main Hangup", "main LOST", "main UP", "main Newchannel");
    }

    @Test
    void a_full_room_lets_nobody_in_until_somebody_leaves() throws InterruptedException {
        room.hears(List.of(event("first")));
        room.hears(List.of(event("second")));
        Thread third = new Thread(() -> room.hears(List.of(event("third"))));
        third.start();
        third.join(300);
        assertThat(third.isAlive()).as("waits at the door").isTrue();

        Thread emptying = new Thread(() -> room.empty(delivery));
        emptying.start();

        assertThat(endpoints.callsUntil("main third")).containsSubsequence("main first", "main second", "main third");
        room.close();
        emptying.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(emptying.isAlive()).isFalse();
    }

    @Test
    void of_more_than_find_room_together_none_is_lost() throws InterruptedException {
        Thread arriving =
                new Thread(() -> room.hears(List.of(event("first"), event("second"), event("third"), event("fourth"))));
        arriving.start();

        Thread emptying = new Thread(() -> room.empty(delivery));
        emptying.start();

        assertThat(endpoints.callsUntil("main fourth"))
                .containsSubsequence("main first", "main second", "main third", "main fourth");
        room.close();
        emptying.join(TimeUnit.SECONDS.toMillis(10));
        arriving.join(TimeUnit.SECONDS.toMillis(10));
    }

    @Test
    void whoever_waits_at_the_door_leaves_when_the_room_closes() throws InterruptedException {
        room.hears(List.of(event("first")));
        room.hears(List.of(event("second")));
        Thread third = new Thread(() -> room.hears(List.of(event("third"))));
        third.start();

        room.close();

        third.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(third.isAlive()).isFalse();
    }

    private static AmiEvent event(String name) {
        return new AmiEvent("main", NOON, Map.of("event", List.of(name)));
    }
}
