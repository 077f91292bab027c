package dev.centralita.testbed.chatwoot;

import com.sun.net.httpserver.HttpServer;
import dev.centralita.testbed.chatwoot.Webhooks.Receiver;
import dev.centralita.testbed.database.ReadableDatabase;
import dev.centralita.testbed.standin.Fault;
import dev.centralita.testbed.standin.Faults;
import dev.centralita.testbed.standin.Limit;
import dev.centralita.testbed.standin.Mishaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * A Chatwoot to try the hub against: two accounts, the API that rules need, and the tables behind it.
 *
 * <p>What goes wrong, how much is permitted and which customers write is set from Java or, by a person or a script,
 * under {@code /standin} (see {@link ControlPanel}).
 */
public final class ChatwootStandIn implements AutoCloseable {

    private final ReadableDatabase database;
    private final World world;
    private final HttpServer server;
    private final ExecutorService threads;
    private final ScheduledExecutorService hours;

    private ChatwootStandIn(ReadableDatabase database, String token, Clock clock) throws SQLException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.database = database;
        threads = Executors.newCachedThreadPool(named("chatwoot-stand-in"));
        hours = Executors.newSingleThreadScheduledExecutor(named("chatwoot-stand-in-hours"));
        world = new World(database, clock, threads, hours);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        } catch (IOException noPort) {
            throw new UncheckedIOException("Chatwoot's stand-in cannot listen", noPort);
        }
        Mishaps mishaps = new Mishaps(threads, Refusals::withStatus, world.tally()::answered);
        server.setExecutor(threads);
        server.createContext("/", new DeskApi(world, token, mishaps));
        server.createContext("/standin/", new ControlPanel(this));
        server.start();
    }

    /** Listens on a free port of the loopback address; what the database holds from last time stays. */
    public static ChatwootStandIn start(ReadableDatabase database, String token) throws SQLException {
        return start(database, token, Clock.systemUTC());
    }

    public static ChatwootStandIn start(ReadableDatabase database, String token, Clock clock) throws SQLException {
        return new ChatwootStandIn(database, token, clock);
    }

    /** What {@code CHATWOOT_URL} must be. */
    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What {@code CHAT_TOGGLE_URL} must be. */
    public String toggleUrl() {
        return url() + "/api/v1/accounts/" + Furniture.ACCOUNT + "/conversations/%d/toggle_status";
    }

    /** What {@code CHAT_NEWMSG_URL} must be. */
    public String messagesUrl() {
        return url() + "/api/v1/accounts/" + Furniture.ACCOUNT + "/conversations/%d/messages";
    }

    /** What {@code CHATWOOT_DB_URL} must be: of one who may only read. */
    public String databaseUrl() {
        return database.readersAddress();
    }

    /** Returns the number that agents call the conversation by. */
    public long holds(Talk talk) {
        return world.conversations().begin(talk);
    }

    public void holds(Seed seed) {
        new Sower(world.tables()).sow(seed, world.now());
    }

    /** So many as a busy shop has them, unless there are some from last time. */
    public void holdsOnceSown(int conversations) {
        if (world.tables().text("select 'some' from conversations limit 1").isEmpty()) {
            holds(Seed.usual(conversations));
        }
    }

    /** One conversation of the first account as it stands. */
    public Optional<Standing> standing(long conversation) {
        return Standings.find(world.tables(), Furniture.ACCOUNT, conversation);
    }

    /** Something is said in a conversation of the first account, now. */
    public void says(long conversation, Voice voice) {
        says(conversation, voice, world.now(), null);
    }

    /** And with the mark of whoever says it, or null. */
    public void says(long conversation, Voice voice, Instant at, @Nullable String mark) {
        world.conversations().say(Furniture.ACCOUNT, conversation, voice, at, "¿Hola?", mark);
    }

    /** So many customers write between the listing of their conversation and the first look at it, from 0 to 1. */
    public void customersWriteAgain(double share) {
        world.customers().writeAgain(share);
    }

    public boolean customerWillWriteAgain(long conversation) {
        return world.customers().willWriteAgain(conversation);
    }

    /** From now on some customer writes every so often; zero ends it. */
    public void customersKeepWriting(Duration every) {
        world.customers().keepWriting(every);
    }

    /** Takes the place of all faults set before. */
    public void suffers(Fault... faults) {
        world.faults().always(List.of(faults));
    }

    Faults faults() {
        return world.faults();
    }

    /** So many of the next requests that it may meet do meet it. */
    public void suffersNext(Fault fault, int times) {
        world.faults().next(fault, times);
    }

    public void permits(Limit limit) {
        world.permits(limit);
    }

    /** From now on a receiver learns what happens; without a secret unsigned, as before 4.11.2. */
    public void tells(URI receiver, @Nullable String secret) {
        world.webhooks().tell(new Receiver(receiver, secret));
    }

    public Counts counts() {
        return world.counts();
    }

    /** Forgets everything but the accounts and their people. */
    public void reset() {
        world.reset();
    }

    @Override
    public void close() {
        server.stop(0);
        hours.shutdownNow();
        threads.shutdownNow();
        world.close();
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
