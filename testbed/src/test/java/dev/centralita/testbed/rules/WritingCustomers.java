package dev.centralita.testbed.rules;

import dev.centralita.testbed.chatwoot.ChatwootStandIn;
import dev.centralita.testbed.chatwoot.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who write at the same time, each in conversations of their own and at a pace of their own. */
final class WritingCustomers implements AutoCloseable {

    private static final Duration LAST_WORDS = Duration.ofSeconds(30);

    private final ChatwootStandIn chatwoot;
    private final ScheduledThreadPoolExecutor people;
    private final AtomicInteger wrote = new AtomicInteger();

    private WritingCustomers(ChatwootStandIn chatwoot, int count) {
        this.chatwoot = chatwoot;
        this.people = new ScheduledThreadPoolExecutor(count, new DiscardPolicy());
        people.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** So many share the conversations among themselves; from one word to the next each takes up to twice the pause. */
    static WritingCustomers of(ChatwootStandIn chatwoot, List<Long> conversations, int count, Duration pause) {
        WritingCustomers customers = new WritingCustomers(chatwoot, count);
        for (int number = 0; number < count; number++) {
            List<Long> own = new ArrayList<>();
            for (int place = number; place < conversations.size(); place += count) {
                own.add(conversations.get(place));
            }
            customers.new Person(own, new Random(number), pause).goesOn();
        }
        return customers;
    }

    int wrote() {
        return wrote.get();
    }

    /** Nobody writes any more once this returns. */
    @Override
    public void close() {
        people.shutdown();
        try {
            if (!people.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("customers are still writing after " + LAST_WORDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while customers write", interrupted);
        }
    }

    private final class Person {

        private final List<Long> conversations;
        private final Random whim;
        private final Duration pause;

        Person(List<Long> conversations, Random whim, Duration pause) {
            this.conversations = conversations;
            this.whim = whim;
            this.pause = pause;
        }

        void goesOn() {
            var unused = people.schedule(this::writes, whim.nextLong(2 * pause.toNanos()), TimeUnit.NANOSECONDS);
        }

        private void writes() {
            chatwoot.says(conversations.get(whim.nextInt(conversations.size())), Voice.CUSTOMER);
            wrote.incrementAndGet();
            goesOn();
        }
    }
}
