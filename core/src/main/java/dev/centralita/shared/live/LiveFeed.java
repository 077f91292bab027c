package dev.centralita.shared.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Carries news from whoever knows them to this node's watchers, on the teller's thread. */
@ApplicationScoped
public class LiveFeed {

    private final List<Consumer<LiveNews>> watchers = new CopyOnWriteArrayList<>();

    /** A watcher must take the news and return at once; the answer ends the watching. */
    public Runnable subscribe(Consumer<LiveNews> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Whether anybody watches; if not, news need not even be gathered. */
    public boolean isWatched() {
        return !watchers.isEmpty();
    }

    public void tell(LiveNews news) {
        watchers.forEach(watcher -> watcher.accept(news));
    }
}
