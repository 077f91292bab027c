package dev.centralita.ami.inbound;

import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;
import dev.centralita.ami.session.Ear;
import dev.centralita.ami.session.Heard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;

/**
 * Where what one PBX said waits for its listener, in order. Asterisk hangs up on whoever reads slowly, so reading must
 * not wait for a listener's database; when the room is full it does wait, because memory ends too.
 */
final class WaitingRoom implements Ear {

    /** Some seconds of the busiest PBX that was ever measured. */
    private static final int SEATS = 20_000;

    /** Twice what as many usual events take, so that the seats run out first. */
    private static final int BYTES = 32 << 20;

    /** A bean's container does more for a call than the bean does for an event. */
    private static final int TOLD_TOGETHER = 500;

    private sealed interface Guest {

        int bytes();
    }

    private record Event(AmiEvent event, int bytes) implements Guest {}

    private record Link(AmiLink link, int bytes) implements Guest {}

    private final int seats;
    private final int room;
    private final Queue<Guest> waiting = new ArrayDeque<>();
    private int taken;
    private boolean isClosed;

    WaitingRoom() {
        this(SEATS, BYTES);
    }

    /**
     * A room for so many.
     *
     * @param room in bytes, which whoever is being told of takes up as well
     */
    WaitingRoom(int seats, int room) {
        this.seats = seats;
        this.room = room;
    }

    @Override
    public void hears(List<Heard> events) {
        enter(events.stream()
                .map(heard -> new Event(heard.event(), heard.bytes()))
                .toList());
    }

    @Override
    public void hears(AmiLink link) {
        enter(List.of(new Link(link, 0)));
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** How many bytes of the room are taken up. */
    synchronized int bytes() {
        return taken;
    }

    /** Until the room is closed and empty. */
    void empty(EventDelivery delivery) {
        try {
            for (List<Guest> next = leaving(); !next.isEmpty(); next = leaving()) {
                tell(next, delivery);
                left(next);
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
        taken -= bytes(waiting);
        waiting.clear();
        notifyAll();
    }

    private synchronized void enter(List<? extends Guest> arriving) {
        try {
            for (Guest guest : arriving) {
                while (isTooFullFor(guest) && !isClosed) {
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

    /** However much one takes up, they get in once they are alone. */
    private boolean isTooFullFor(Guest guest) {
        return waiting.size() >= seats || (taken > 0 && taken + guest.bytes() > room);
    }

    private void admit(Guest guest) {
        if (waiting.isEmpty()) {
            notifyAll();
        }
        waiting.add(guest);
        taken += guest.bytes();
    }

    private synchronized void left(List<Guest> told) {
        taken -= bytes(told);
        notifyAll();
    }

    private static int bytes(Collection<Guest> guests) {
        return guests.stream().mapToInt(Guest::bytes).sum();
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
