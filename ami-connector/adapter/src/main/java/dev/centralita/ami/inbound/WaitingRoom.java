package dev.centralita.ami.inbound;

import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;
import dev.centralita.ami.session.Ear;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Where what one PBX said waits for its listener, in order. Asterisk hangs up on whoever reads slowly, so reading must
 * not wait for a listener's database; when the room is full it does wait, because memory ends too.
 */
final class WaitingRoom implements Ear {

    /** Some seconds of the busiest PBX that was ever measured. */
    private static final int SEATS = 20_000;

    private final BlockingQueue<Consumer<EventDelivery>> seats;
    private volatile boolean isClosed;

    WaitingRoom() {
        this(SEATS);
    }

    WaitingRoom(int seats) {
        this.seats = new ArrayBlockingQueue<>(seats);
    }

    @Override
    public void hears(AmiEvent event) {
        enter(delivery -> delivery.deliver(event));
    }

    @Override
    public void hears(AmiLink link) {
        enter(delivery -> delivery.deliver(link));
    }

    int waiting() {
        return seats.size();
    }

    /** Until the room is closed and empty. */
    void empty(EventDelivery delivery) {
        try {
            while (!isClosed || !seats.isEmpty()) {
                Consumer<EventDelivery> next = seats.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.accept(delivery);
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

    private void enter(Consumer<EventDelivery> item) {
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
