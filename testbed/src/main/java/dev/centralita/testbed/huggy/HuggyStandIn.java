package dev.centralita.testbed.huggy;

import com.sun.net.httpserver.HttpServer;
import dev.centralita.testbed.standin.Fault;
import dev.centralita.testbed.standin.Faults;
import dev.centralita.testbed.standin.Limit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * A Huggy to try the hub against.
 *
 * <p>Speaks the chats part of API v3 under {@code /v3}: twenty chats a page from page 0, ids as numbers or texts, empty
 * things as {@code null}, {@code false} or {@code []}. What goes wrong, how much is permitted and which customers write
 * again is set from Java or, by a person or a script, under {@code /standin} (see {@link ControlPanel}).
 */
public final class HuggyStandIn implements AutoCloseable {

    public static final ZoneId ACCOUNT_ZONE = ZoneId.of("America/Sao_Paulo");

    private final World world;
    private final HttpServer server;
    private final ExecutorService threads;
    private final ScheduledExecutorService hours;

    private HuggyStandIn(int port, String token, Clock clock) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        world = new World(clock);
        threads = Executors.newCachedThreadPool(named("huggy-stand-in"));
        hours = Executors.newSingleThreadScheduledExecutor(named("huggy-stand-in-hours"));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        } catch (IOException taken) {
            throw new UncheckedIOException("Huggy's stand-in cannot listen on port " + port, taken);
        }
        server.setExecutor(threads);
        server.createContext("/", new ChatApi(world, token, ACCOUNT_ZONE, clock, threads));
        server.createContext("/standin/", new ControlPanel(this));
        server.start();
    }

    /** Listens on a free port. */
    public static HuggyStandIn start(String token) {
        return start(0, token);
    }

    /** Listens on the loopback address only. */
    public static HuggyStandIn start(int port, String token) {
        return new HuggyStandIn(port, token, Clock.systemUTC());
    }

    /** What {@code HUGGY_URL} must be. */
    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v3");
    }

    public void holds(Chat chat) {
        world.chats().add(chat);
    }

    public void holds(Seed seed) {
        world.sow(seed);
    }

    public List<Chat> chats() {
        return world.chats().all().toList();
    }

    public Optional<Chat> chat(long id) {
        return world.chats().find(id);
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

    public void customerWritesTo(long chat) {
        world.chats().customerWrites(chat);
    }

    /** So many customers write again between the listing of their chat and the first look at it, from 0 to 1. */
    public void customersWriteAgain(double share) {
        world.customers().writeAgain(share);
    }

    public boolean customerWillWriteAgain(long chat) {
        return world.customers().willWriteAgain(chat);
    }

    public List<Closing> closings() {
        return world.tally().closings();
    }

    public Counts counts() {
        return world.counts();
    }

    /** From now on a new chat turns up every so often, as the seed describes them. */
    public void keepsBusy(Seed seed, Duration every) {
        var unused = hours.scheduleAtFixedRate(
                () -> world.sow(new Seed(
                        seed.agents(),
                        1,
                        seed.staleShare(),
                        seed.oddShare(),
                        seed.allowed(),
                        world.chats().nextId())),
                every.toNanos(),
                every.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    /** Forgets everything. */
    public void reset() {
        world.reset();
    }

    @Override
    public void close() {
        server.stop(0);
        hours.shutdownNow();
        threads.shutdownNow();
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
