package dev.centralita.jobs;

import dev.centralita.administration.health.Health;
import dev.centralita.administration.health.HealthReport;
import dev.centralita.shared.live.LiveFeed;
import dev.centralita.shared.live.LiveNews;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Gathers news while somebody watches this node, and only then. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NewsTimer {

    @Inject
    private LiveFeed feed;

    @Inject
    @Any
    private Instance<News> sources;

    @Inject
    private Health health;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Chore gathering =
            new Chore("gathering news", new Outage(JobRunner.log, "open consoles hear no news"));
    private List<News> news = List.of();
    private volatile @Nullable HealthReport toldHealth;

    @SuppressWarnings("NullAway.Init")
    public NewsTimer() {}

    @PostConstruct
    void start() {
        news = sources.stream().toList();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tellWhatChanged() {
        if (!oneAtATime.tryLock()) {
            return;
        }
        try {
            gathering.attempt(() -> news.forEach(feed.isWatched() ? News::tell : News::forget));
        } finally {
            oneAtATime.unlock();
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void lookAtHealth() {
        HealthReport now = feed.isWatched() ? health.report() : null;
        if (now != null && !now.equals(toldHealth)) {
            feed.tell(new LiveNews("health", "health", now));
        }
        toldHealth = now;
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void beat() {
        feed.tell(LiveNews.beat());
    }
}
