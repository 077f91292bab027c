package dev.centralita.ami.inbound;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiEventListener;
import dev.centralita.ami.AmiLink;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;

/** An application with one message-driven bean, which writes down how the adapter treats it. */
final class FakeEndpoints implements MessageEndpointFactory {

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger undecided = new AtomicInteger();
    private volatile List<AmiAccess> pbxs = List.of();
    private volatile String failsAt = "";
    private volatile String staysAt = "";
    private final Semaphore goesOn = new Semaphore(0);
    private final Set<String> elsewhere = ConcurrentHashMap.newKeySet();
    private volatile boolean cannotTell;

    void wantsToHear(AmiAccess... accesses) {
        pbxs = List.of(accesses);
    }

    /** Another process hears the PBX. */
    void leaves(String pbx) {
        elsewhere.add(pbx);
    }

    void takesOver(String pbx) {
        elsewhere.remove(pbx);
    }

    void cannotTellWhoseTurnItIs() {
        cannotTell = true;
    }

    void isNotReadyFor(int questions) {
        unavailable.set(questions);
    }

    void doesNotKnowFor(int questions) {
        undecided.set(questions);
    }

    void failsAt(String what) {
        failsAt = what;
    }

    /** Does not come back from this until it is told to go on. */
    void staysAt(String what) {
        staysAt = what;
    }

    void goesOn() {
        goesOn.release();
    }

    /** How often this was called and not asked for yet. */
    long called(String what) {
        return calls.stream().filter(what::equals).count();
    }

    /** What was called up to and including this; an error where it does not come within ten seconds. */
    List<String> callsUntil(String last) throws InterruptedException {
        List<String> before = new ArrayList<>();
        while (!before.contains(last)) {
            String call = calls.poll(10, TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("waited ten seconds for " + last + " after " + before);
            }
            before.add(call);
        }
        return before;
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
        if (unavailable.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new UnavailableException("still starting");
        }
        calls.add("created");
        return new Endpoint();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource, long timeout) throws UnavailableException {
        return createEndpoint(resource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
        return false;
    }

    @Override
    public String getActivationName() {
        return "fake";
    }

    @Override
    public Class<?> getEndpointClass() {
        return Endpoint.class;
    }

    private final class Endpoint implements MessageEndpoint, AmiEventListener {

        @Override
        public void beforeDelivery(Method method) {
            calls.add("before " + method.getName());
        }

        @Override
        public void afterDelivery() {
            calls.add("after");
        }

        @Override
        public void release() {
            calls.add("released");
        }

        @Override
        public Optional<List<AmiAccess>> pbxs() {
            calls.add("pbxs");
            return undecided.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? Optional.empty() : Optional.of(pbxs);
        }

        @Override
        public List<String> eventClasses() {
            return List.of("system", "call", "dialplan");
        }

        @Override
        public boolean claims(String pbx) {
            calls.add("claims " + pbx);
            if (cannotTell) {
                throw new IllegalStateException("the database is away");
            }
            return !elsewhere.contains(pbx);
        }

        @Override
        public void onBacklog(String pbx, int waiting, int bytes) {
            calls.add(pbx + " backlog");
        }

        @Override
        public void onLink(AmiLink link) {
            takes(link.pbx() + " " + link.state());
        }

        @Override
        public void onEvents(Iterator<AmiEvent> events) {
            events.forEachRemaining(event -> takes(event.pbx() + " " + event.name()));
        }

        private void takes(String what) {
            calls.add(what);
            if (what.equals(staysAt)) {
                goesOn.acquireUninterruptibly();
            }
            if (what.equals(failsAt)) {
                throw new IllegalStateException("the bean failed at " + what);
            }
        }
    }
}
