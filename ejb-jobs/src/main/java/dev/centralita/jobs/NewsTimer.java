package dev.centralita.jobs;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.health.Health;
import dev.centralita.administration.health.HealthReport;
import dev.centralita.shared.live.LiveFeed;
import dev.centralita.shared.live.LiveNews;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Gathers news while somebody watches this node, and only then. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NewsTimer {

    @Inject
    private LiveFeed feed;

    @Inject
    private NewsOfJobs jobs;

    @Inject
    private Health health;

    private final ReentrantLock gathering = new ReentrantLock();
    private volatile @Nullable HealthReport toldHealth;

    @SuppressWarnings("NullAway.Init")
    public NewsTimer() {}

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tellOfJobs() {
        if (!gathering.tryLock()) {
            return;
        }
        try {
            if (feed.isWatched()) {
                jobs.tell();
            } else {
                jobs.forget();
            }
        } catch (DatabaseAway away) {
            JobRunner.log.log(Level.DEBUG, () -> "no news while the database is away: " + away.getMessage());
        } finally {
            gathering.unlock();
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
