package dev.centralita.ami.inbound;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiEventListener;
import dev.centralita.ami.AmiLink;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls the message-driven bean as the contract with the server asks. */
final class EventDelivery {

    private static final System.Logger log = System.getLogger(EventDelivery.class.getName());

    private static final Method PBXS = method("pbxs");
    private static final Method EVENT_CLASSES = method("eventClasses");
    private static final Method CLAIMS = method("claims", String.class);
    private static final Method ON_BACKLOG = method("onBacklog", String.class, int.class, int.class);
    private static final Method ON_LINK = method("onLink", AmiLink.class);
    private static final Method ON_EVENTS = method("onEvents", Iterator.class);

    private final MessageEndpointFactory endpoints;
    private final AtomicBoolean isFailing = new AtomicBoolean();

    EventDelivery(MessageEndpointFactory endpoints) {
        this.endpoints = endpoints;
    }

    /**
     * The PBXs that the bean wants to hear, once it knows.
     *
     * @throws jakarta.resource.spi.UnavailableException if the application is not ready yet
     */
    Optional<List<AmiAccess>> pbxs() throws ResourceException {
        return call(PBXS, AmiEventListener::pbxs);
    }

    /**
     * The classes of events that the bean wants to hear.
     *
     * @throws jakarta.resource.spi.UnavailableException if the application is not ready yet
     */
    List<String> eventClasses() throws ResourceException {
        return call(EVENT_CLASSES, AmiEventListener::eventClasses);
    }

    /**
     * Whether the bean wants this process to hear a PBX.
     *
     * @throws ResourceException if the server cannot ask it now
     * @throws RuntimeException if the bean cannot tell
     */
    boolean claims(String pbx) throws ResourceException {
        return call(CLAIMS, listener -> listener.claims(pbx));
    }

    void tellBacklog(String pbx, int waiting, int bytes) throws ResourceException {
        call(ON_BACKLOG, listener -> {
            listener.onBacklog(pbx, waiting, bytes);
            return true;
        });
    }

    /** A bean that failed at one is told the next all the same: what a PBX says does not wait for us. */
    void deliver(List<AmiEvent> events) {
        ListIterator<AmiEvent> left = events.listIterator();
        while (left.hasNext()) {
            int taken = left.nextIndex();
            if (!deliver(ON_EVENTS, () -> lastOf(events, left), listener -> listener.onEvents(left))
                    && left.nextIndex() == taken) {
                left.next();
            }
        }
    }

    void deliver(AmiLink link) {
        deliver(ON_LINK, () -> link.state().name(), listener -> listener.onLink(link));
    }

    private static String lastOf(List<AmiEvent> events, ListIterator<AmiEvent> left) {
        return events.get(Math.max(0, left.previousIndex())).name();
    }

    private boolean deliver(Method method, Supplier<String> what, Consumer<AmiEventListener> telling) {
        try {
            call(method, listener -> {
                telling.accept(listener);
                return true;
            });
            isFailing.set(false);
            return true;
        } catch (ResourceException | RuntimeException failed) {
            boolean isFirst = isFailing.compareAndSet(false, true);
            log.log(isFirst ? Level.ERROR : Level.DEBUG, () -> what.get() + " was not taken by its listener", failed);
            return false;
        }
    }

    private <R> R call(Method method, Function<AmiEventListener, R> telling) throws ResourceException {
        MessageEndpoint endpoint = endpoints.createEndpoint(null);
        try {
            endpoint.beforeDelivery(method);
            try {
                return telling.apply((AmiEventListener) endpoint);
            } finally {
                endpoint.afterDelivery(); // also after a failure: the server ends its transaction here
            }
        } catch (NoSuchMethodException foreign) {
            throw new ResourceAdapterInternalException("the listener has no " + method.getName(), foreign);
        } finally {
            endpoint.release();
        }
    }

    private static Method method(String name, Class<?>... parameters) {
        try {
            return AmiEventListener.class.getMethod(name, parameters);
        } catch (NoSuchMethodException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
