package dev.centralita.testbed.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * A manager interface on a loopback port. It lets in whom it knows, answers the actions a connector sends, says what it
 * is told to say, and misbehaves on demand. It never sends anything of its own accord except what follows a login.
 */
public final class AmiPeer implements AutoCloseable {

    private static final String GREETING = "Asterisk Call Manager/11.0.0\r\n";

    private final ServerSocket server;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, Integer> logins = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final List<Caller> callers = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Map<String, String>> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final ChannelList channels = new ChannelList();
    private final Switchroom switchroom = new Switchroom(this);
    private final Manners manners = new Manners();
    private volatile String greeting = GREETING;
    private volatile String version = "22.10.1";
    private final Silence silence = new Silence();

    private AmiPeer(ServerSocket server) {
        this.server = server;
    }

    /** On a free port. */
    public static AmiPeer start() {
        return startAt(0);
    }

    public static AmiPeer startAt(int port) {
        return listening(ServerSocketFactory.getDefault(), port);
    }

    /** Speaks TLS only, with the certificate of this context. */
    public static AmiPeer startEncrypted(SSLContext certificate) {
        return listening(certificate.getServerSocketFactory(), 0);
    }

    private static AmiPeer listening(ServerSocketFactory sockets, int port) {
        try {
            AmiPeer peer = new AmiPeer(sockets.createServerSocket(port, 50, InetAddress.getLoopbackAddress()));
            Threads.start("ami-peer", peer::accept);
            return peer;
        } catch (IOException taken) {
            throw new UncheckedIOException("no scripted Asterisk on port " + port, taken);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public AmiPeer knows(String user, String secret) {
        secrets.put(user, secret);
        return this;
    }

    public AmiPeer greetsWith(String text) {
        greeting = text;
        return this;
    }

    public AmiPeer runs(String asteriskVersion) {
        version = asteriskVersion;
        return this;
    }

    /** From now on it hears, greets and answers nobody, but keeps its sockets: half-open connections. */
    public void fallsSilent() {
        silence.begin();
    }

    /** Greets whoever came meanwhile. */
    public void wakesUp() {
        silence.end();
    }

    /** Says an event to whoever logged in for events. */
    public void says(String... headers) {
        saysLiterally(String.join("\r\n", headers) + "\r\n\r\n");
    }

    /** Says exactly these characters to whoever logged in for events of their class. */
    public void saysLiterally(String text) {
        channels.hears(text);
        switchroom.hears(text);
        callers.stream().filter(caller -> caller.wants(text)).forEach(caller -> caller.send(text));
    }

    /** The channels that are up by what was said, and by nothing else. */
    public ChannelList channels() {
        return channels;
    }

    /** Its phones, queues, members and callers. */
    public Switchroom switchroom() {
        return switchroom;
    }

    /** How it treats actions. */
    public Manners manners() {
        return manners;
    }

    /** Says exactly these bytes to whoever logged in for events, whatever they mean. */
    public void saysBytes(byte[] bytes) {
        callers.stream().filter(Caller::listens).forEach(caller -> caller.send(bytes));
    }

    /** Cuts every connection in the middle of a line. */
    public void hangsUpInMidLine() {
        saysBytes("Event: Newchannel\r\nPrivilege: call,all\r\nChann".getBytes(StandardCharsets.UTF_8));
        hangsUp();
    }

    /** Cuts every connection as a crash does, and goes on accepting new ones. */
    public void hangsUp() {
        callers.forEach(Caller::cut);
    }

    /** How many connections were made so far, logged in or not. */
    public int connections() {
        return connections.get();
    }

    /** How often this user was let in so far. */
    public int logins(String user) {
        return logins.getOrDefault(user, 0);
    }

    /** Whether everybody has left, within ten seconds. */
    public boolean awaitsNobody() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!callers.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return callers.isEmpty();
    }

    /** The next action of that name that anybody sends; empty where none comes within ten seconds. */
    public Map<String, String> awaits(String action) {
        try {
            Map<String, String> next = heard.poll(10, TimeUnit.SECONDS);
            while (next != null && !action.equalsIgnoreCase(next.get("action"))) {
                next = heard.poll(10, TimeUnit.SECONDS);
            }
            return next == null ? Map.of() : next;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyBroken) {
            throw new UncheckedIOException(alreadyBroken);
        } finally {
            silence.end();
            hangsUp();
        }
    }

    boolean isClosed() {
        return server.isClosed();
    }

    Silence silence() {
        return silence;
    }

    /** Unknown users have no secret that matches. */
    String secretOf(String user) {
        return secrets.getOrDefault(user, "");
    }

    void letsIn(String user) {
        logins.merge(user, 1, Integer::sum);
    }

    String version() {
        return version;
    }

    /** How often an action of that name was sent so far, by whomever. */
    public int asked(String action) {
        return asked.getOrDefault(action.toLowerCase(Locale.ROOT), 0);
    }

    void hears(Map<String, String> action) {
        asked.merge(action.getOrDefault("action", "").toLowerCase(Locale.ROOT), 1, Integer::sum);
        heard.add(action);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (server.isClosed()) { // an accept under way may win once more against the close
                    socket.close();
                    return;
                }
                connections.incrementAndGet();
                Caller caller = new Caller(this, socket);
                callers.add(caller);
                Threads.start("ami-peer-caller", () -> {
                    try {
                        caller.serve(greeting);
                    } finally {
                        callers.remove(caller);
                    }
                });
            } catch (IOException closed) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }
}
