package dev.centralita.testbed.chatwoot;

import dev.centralita.testbed.database.ReadableDatabase;
import dev.centralita.testbed.standin.Faults;
import dev.centralita.testbed.standin.Limit;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Everything there is, and the rules it goes by. */
final class World implements AutoCloseable {

    private final Clock clock;
    private final Tables tables;
    private final Webhooks webhooks;
    private final Conversations conversations;
    private final Shelves shelves;
    private final Customers customers;
    private final Faults faults = new Faults(new Random(11));
    private final Tally tally = new Tally();
    private volatile Limit.Bucket bucket = new Limit.Bucket(Limit.NONE, System::nanoTime);

    World(ReadableDatabase database, Clock clock, ExecutorService threads, ScheduledExecutorService hours)
            throws SQLException {
        this.clock = clock;
        this.tables = Tables.in(database);
        this.webhooks = new Webhooks(tables, clock, threads);
        this.conversations = new Conversations(tables, clock, webhooks);
        this.shelves = new Shelves(tables, clock);
        this.customers = new Customers(this, hours);
    }

    Instant now() {
        return clock.instant();
    }

    Tables tables() {
        return tables;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    Conversations conversations() {
        return conversations;
    }

    Shelves shelves() {
        return shelves;
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

    void says(long conversation, Voice voice) {
        conversations.say(Furniture.ACCOUNT, conversation, voice, now(), "¿Hola?", null);
    }

    OptionalLong anyUnresolved() {
        List<String> any = tables.texts(
                "select display_id from conversations where account_id = 1 and status <> 1 order by random() limit 1");
        return any.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(any.get(0)));
    }

    Counts counts() {
        Map<Status, Long> standing = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            standing.put(status, tables.number("select count(*) from conversations where status = ?", status.code()));
        }
        return tally.counts(standing, webhooks.delivered());
    }

    void reset() {
        tables.run("truncate conversations, messages, contacts, taggings, tags restart identity");
        tally.clear();
        customers.writeAgain(0);
        customers.keepWriting(Duration.ZERO);
        faults.always(List.of());
        webhooks.tell(null);
        permits(Limit.NONE);
    }

    @Override
    public void close() {
        tables.close();
    }
}
