package dev.centralita.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.shared.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Carries word of changed conversations from whoever hears it to whoever acts on it, on a thread of the server.
 *
 * <p>Waiting news are few: the same conversation waits once, and beyond a number nothing more is taken. What is lost is
 * only haste, because every rule looks at everything again at its next run.
 */
@ApplicationScoped
public class ConversationNews {

    private static final Logger log = System.getLogger(ConversationNews.class.getName());
    private static final int ROOM = 10_000;

    private final Threads threads;
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();
    private final Set<Changed> waiting = new LinkedHashSet<>();
    private boolean isTelling;

    @Inject
    public ConversationNews(Threads threads) {
        this.threads = threads;
    }

    /** For the container's proxy. */
    protected ConversationNews() {
        this(Runnable::run);
    }

    /** One conversation of which something is different now. */
    public record Changed(DeskName desk, ConversationId conversation) {}

    /** Calls the listener for every piece of news, one at a time; the answer ends that. */
    public Runnable subscribe(Consumer<Changed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Returns at once; false where too much is waiting already. */
    public boolean tell(Changed news) {
        if (listeners.isEmpty()) {
            return true;
        }
        synchronized (waiting) {
            if (waiting.size() >= ROOM) {
                return false;
            }
            waiting.add(news);
            if (isTelling) {
                return true;
            }
            isTelling = true;
        }
        return begin();
    }

    private boolean begin() {
        try {
            threads.execute(this::tellAll);
            return true;
        } catch (RejectedExecutionException noThread) {
            log.log(Level.WARNING, "no thread is free for news of conversations; the next news try again");
            stopsTelling();
            return false;
        }
    }

    private void tellAll() {
        boolean isDone = false;
        try {
            Optional<Changed> next = next();
            while (next.isPresent()) {
                Changed news = next.get();
                listeners.forEach(listener -> listener.accept(news));
                next = next();
            }
            isDone = true;
        } finally {
            if (!isDone) {
                stopsTelling(); // a listener failed; the next news go on with those that wait
            }
        }
    }

    private Optional<Changed> next() {
        synchronized (waiting) {
            Optional<Changed> first = waiting.stream().findFirst();
            first.ifPresent(waiting::remove);
            isTelling = first.isPresent();
            return first;
        }
    }

    private void stopsTelling() {
        synchronized (waiting) {
            isTelling = false;
        }
    }
}
