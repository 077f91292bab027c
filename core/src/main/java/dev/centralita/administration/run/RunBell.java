package dev.centralita.administration.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rings when a run was queued or is to stop, so that this node's runner need not wait to notice. */
@ApplicationScoped
public class RunBell {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Calls the listener at every ring, on the ringer's thread; the answer ends that. */
    public Runnable onRing(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void ring() {
        listeners.forEach(Runnable::run);
    }
}
