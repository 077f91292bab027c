package dev.centralita.ami.inbound;

import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;
import dev.centralita.ami.session.Ear;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

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

    private final int seats;
    private final Queue<Guest> waiting = new ArrayDeque<>();
    private boolean isClosed;

    WaitingRoom() {
        this(SEATS);
    }

    WaitingRoom(int seats) {
        this.seats = seats;
    }

    @Override
    public void hears(List<AmiEvent> events) {
        enter(events.stream().map(Event::new).toList());
    }

    @Override
    public void hears(AmiLink link) {
        enter(List.of(new Link(link)));
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Until the room is closed and empty. */
    void empty(EventDelivery delivery) {
        try {
            for (List<Guest> next = leaving(); !next.isEmpty(); next = leaving()) {
                tell(next, delivery);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody enters any more; who is in is still seen. */
    synchronized void close() {
        isClosed = true;
        notifyAll();
    }

    /** Sends away whoever waits. */
    synchronized void clear() {
        waiting.clear();
        notifyAll();
    }

    private synchronized void enter(List<? extends Guest> arriving) {
        try {
            for (Guest guest : arriving) {
                while (waiting.size() >= seats && !isClosed) {
                    wait();
                }
                if (!isClosed) {
                    admit(guest);
                }
            }
        } catch (InterruptedException asked) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    private void admit(Guest guest) {
        if (waiting.isEmpty()) {
            notifyAll();
        }
        waiting.add(guest);
    }

    /** The next ones; none once the room is closed and empty. */
    private synchronized List<Guest> leaving() throws InterruptedException {
        while (waiting.isEmpty() && !isClosed) {
            wait();
        }
        List<Guest> leaving = new ArrayList<>();
        while (!waiting.isEmpty() && leaving.size() < TOLD_TOGETHER) {
            leaving.add(waiting.remove());
        }
        notifyAll();
        return leaving;
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
}
