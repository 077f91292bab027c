package dev.centralita.ami.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;
import dev.centralita.ami.AmiRemark;
import dev.centralita.ami.session.Heard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitingRoomTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final FakeEndpoints endpoints = new FakeEndpoints();
    private final EventDelivery delivery = new EventDelivery(endpoints);
    private final WaitingRoom room = new WaitingRoom(2, 1_000);

    @Test
    void what_waits_is_delivered_in_the_order_of_the_wire() throws InterruptedException {
        room.hears(new AmiLink("main", AmiLink.State.UP, NOON, AmiRemark.of("listening", "listening")));
        room.hears(List.of(event("FullyBooted")));
        room.close();

        room.empty(delivery);

        assertThat(endpoints.callsUntil("main FullyBooted")).containsSubsequence("main UP", "main FullyBooted");
    }

    @Test
    void a_change_of_the_line_keeps_its_place_among_the_events() throws InterruptedException {
        WaitingRoom larger = new WaitingRoom(4, 1_000);
        larger.hears(List.of(event("Hangup")));
        larger.hears(new AmiLink("main", AmiLink.State.LOST, NOON, AmiRemark.of("hung-up", "hung up")));
        larger.hears(new AmiLink("main", AmiLink.State.UP, NOON, AmiRemark.of("listening", "listening")));
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
    void long_events_take_up_the_room_before_the_seats_run_out() throws InterruptedException {
        WaitingRoom narrow = new WaitingRoom(1_000, 1_000);
        Thread hostile =
                new Thread(() -> IntStream.range(0, 1_000).forEach(each -> narrow.hears(List.of(event("long", 300)))));
        hostile.start();
        untilAtTheDoor(hostile);
        assertThat(narrow.waiting()).isEqualTo(3);
        assertThat(narrow.bytes()).isEqualTo(900);

        Thread emptying = new Thread(() -> narrow.empty(delivery));
        emptying.start();
        hostile.join();
        narrow.close();
        emptying.join();

        assertThat(narrow.bytes()).isZero();
        assertThat(endpoints.called("main long")).isEqualTo(1_000);
    }

    @Test
    void what_the_listener_is_being_told_of_takes_up_room_as_well() throws InterruptedException {
        endpoints.staysAt("main held");
        Thread emptying = new Thread(() -> room.empty(delivery));
        emptying.start();
        room.hears(List.of(event("held", 900)));
        endpoints.callsUntil("main held");
        Thread next = new Thread(() -> room.hears(List.of(event("next", 200))));
        next.start();
        untilAtTheDoor(next);

        assertThat(room.bytes()).isEqualTo(900);
        endpoints.goesOn();
        endpoints.callsUntil("main next");
        room.close();
        emptying.join();
    }

    @Test
    void an_event_that_is_larger_than_the_room_gets_in_once_nobody_else_is_there() throws InterruptedException {
        Thread arriving = new Thread(() -> room.hears(List.of(event("first"), event("huge", 5_000))));
        arriving.start();
        untilAtTheDoor(arriving);

        Thread emptying = new Thread(() -> room.empty(delivery));
        emptying.start();

        assertThat(endpoints.callsUntil("main huge")).containsSubsequence("main first", "main huge");
        room.close();
        emptying.join();
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

    private static void untilAtTheDoor(Thread arriving) {
        while (arriving.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static Heard event(String name) {
        return event(name, 10);
    }

    private static Heard event(String name, int bytes) {
        return new Heard(new AmiEvent("main", NOON, Map.of("event", List.of(name))), bytes);
    }
}
