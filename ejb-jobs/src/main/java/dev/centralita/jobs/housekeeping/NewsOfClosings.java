package dev.centralita.jobs.housekeeping;

import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.housekeeping.closing.ClosingHistory;
import dev.centralita.jobs.News;
import dev.centralita.shared.live.LiveFeed;
import dev.centralita.shared.live.LiveNews;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads from the log what was settled since the last look, on whichever node; each settlement is told once. */
@Dependent
class NewsOfClosings implements News {

    private final ClosingHistory history;
    private final LiveFeed feed;

    private Set<Closing> told = Set.of();

    @Inject
    NewsOfClosings(ClosingHistory history, LiveFeed feed) {
        this.history = history;
        this.feed = feed;
    }

    @Override
    public void tell() {
        List<Closing> oldestFirst = new ArrayList<>(history.latelySettled());
        Collections.reverse(oldestFirst);
        oldestFirst.stream()
                .filter(closing -> !told.contains(closing))
                .forEach(closing -> feed.tell(new LiveNews("closing", Long.toString(closing.id()), closing)));
        told = new HashSet<>(oldestFirst);
    }

    @Override
    public void forget() {
        told = Set.of();
    }
}
