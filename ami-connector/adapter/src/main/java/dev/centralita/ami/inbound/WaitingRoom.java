package dev.centralita.ami.inbound;

import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;
import dev.centralita.ami.session.Ear;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where what one PBX said waits for its listener, in order. Asterisk hangs up on whoever reads slowly, so reading must
 * not wait for a listener's database; when the room is full it does wait, because memory ends too.
 */
final class WaitingRoom implements Ear {

    /** Some seconds of the busiest PBX that was ever measured. */
    private static final int SEATS = 20_000;

    /** A bean's container does more for a call than the bean does for an event. */
    private static final int TOLD_TOGETHER = 500;

    private sealed interface Guest {}

    private record Event(AmiEvent event) implements Guest {}

    private record Link(AmiLink link) implements Guest {}

    private final BlockingQueue<Guest> seats;
    private volatile boolean isClosed;

    WaitingRoom() {
        this(SEATS);
    }

    WaitingRoom(int seats) {
        this.seats = new ArrayBlockingQueue<>(seats);
    }

    @Override
    public void hears(AmiEvent event) {
        enter(new Event(event));
    }

    @Override
    public void hears(AmiLink link) {
        enter(new Link(link));
    }

    int waiting() {
        return seats.size();
    }

    /** Until the room is closed and empty. */
    void empty(EventDelivery delivery) {
        List<Guest> leaving = new ArrayList<>();
        try {
            while (!isClosed || !seats.isEmpty()) {
                Guest next = seats.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    leaving.add(next);
                    seats.drainTo(leaving, TOLD_TOGETHER - 1);
                    tell(leaving, delivery);
                    leaving.clear();
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody enters any more; who is in is still seen. */
    void close() {
        isClosed = true;
    }

    /** Sends away whoever waits. */
    void clear() {
        seats.clear();
    }

    private static void tell(List<Guest> leaving, EventDelivery delivery) {
        List<AmiEvent> events = new ArrayList<>();
        for (Guest guest : leaving) {
            if (guest instanceof Event said) {
                events.add(said.event());
            } else if (guest instanceof Link changed) {
                delivery.deliver(events);
                events.clear();
                delivery.deliver(changed.link());
            }
        }
        delivery.deliver(events);
    }

    private void enter(Guest item) {
        try {
            boolean isIn = false;
            while (!isIn && !isClosed) {
                isIn = seats.offer(item, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException asked) {
            close();
            Thread.currentThread().interrupt();
        }
    }
}
