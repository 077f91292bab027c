package dev.centralita.testbed.huggy;

import dev.centralita.testbed.standin.Faults;
import dev.centralita.testbed.standin.Limit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Everything there is, and the rules it goes by. */
final class World {

    private final Clock clock;
    private final Chats chats;
    private final Customers customers;
    private final Faults faults;
    private final Tally tally = new Tally();
    private volatile Limit.Bucket bucket = new Limit.Bucket(Limit.NONE, System::nanoTime);

    World(Clock clock) {
        this.clock = clock;
        this.chats = new Chats(clock);
        this.customers = new Customers(chats);
        this.faults = new Faults(new Random(11));
    }

    Chats chats() {
        return chats;
    }

    Customers customers() {
        return customers;
    }

    Faults faults() {
        return faults;
    }

    Tally tally() {
        return tally;
    }

    Limit.Bucket bucket() {
        return bucket;
    }

    void permits(Limit limit) {
        bucket = new Limit.Bucket(limit, System::nanoTime);
    }

    synchronized void sow(Seed seed) {
        Sower sower = new Sower(new Random(seed.number()));
        Instant now = clock.instant();
        for (int sown = 0; sown < seed.chats(); sown++) {
            chats.add(sower.chat(chats.nextId(), seed, now));
        }
    }

    Counts counts() {
        List<Chat> all = chats.all().toList();
        return tally.counts(all.size(), all.stream().filter(Chat::isOpen).count());
    }

    void reset() {
        chats.clear();
        tally.clear();
        customers.writeAgain(0);
        faults.always(List.of());
        permits(Limit.NONE);
    }
}
