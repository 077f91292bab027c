package dev.centralita.testbed.chatwoot;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Customers who write while others work: just before somebody looks at their conversation, or at any moment. */
final class Customers {

    private final World world;
    private final ScheduledExecutorService hours;
    private final Set<Long> whoWrote = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable ScheduledFuture<?>> busy = new AtomicReference<>();
    private volatile double share;

    Customers(World world, ScheduledExecutorService hours) {
        this.world = world;
        this.hours = hours;
    }

    /** How many conversations are written to just before they are looked at, from 0 to 1; always the same ones. */
    void writeAgain(double inSo) {
        share = inSo;
        whoWrote.clear();
    }

    boolean willWriteAgain(long conversation) {
        return Math.floorMod(conversation * 2_654_435_761L, 10_000L) < share * 10_000;
    }

    void noticeLookAt(long conversation) {
        if (willWriteAgain(conversation) && whoWrote.add(conversation)) {
            world.says(conversation, Voice.CUSTOMER);
        }
    }

    /** From now on one of the customers whose conversation waits writes every so often; zero ends it. */
    void keepWriting(Duration every) {
        ScheduledFuture<?> before = busy.getAndSet(
                every.isZero()
                        ? null
                        : hours.scheduleAtFixedRate(
                                this::anybodyWrites, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS));
        if (before != null) {
            before.cancel(false);
        }
    }

    private void anybodyWrites() {
        world.anyUnresolved().ifPresent(conversation -> world.says(conversation, Voice.CUSTOMER));
    }
}
