package dev.centralita.jobs;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.health.Databases;
import dev.centralita.administration.health.HubReady;
import dev.centralita.shared.LogOutput;
import dev.centralita.shared.settings.StartCheck;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Everything that must have happened before the first job and the first request. A database that is away holds back
 * whoever needs it, not the start: the application comes up, says what it misses, and goes on by itself.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ApplicationStart {

    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofSeconds(5);

    @Inject
    private LogOutput logs;

    @Inject
    private Databases databases;

    @Inject
    private Event<HubReady> hubReady;

    @Resource
    private TimerService timers;

    private final Outage outage = new Outage(JobRunner.log, "whatever needs it waits");
    private boolean isHubTold;

    @PostConstruct
    void start() {
        StartCheck.passed();
        logs.open();
        bringDatabasesUpToDate();
    }

    @Timeout
    void bringDatabasesUpToDate() {
        try {
            databases.bringUpToDate();
            outage.isOver();
        } catch (DatabaseAway away) {
            outage.goesOn(away);
            timers.createSingleActionTimer(UNTIL_TRIED_AGAIN.toMillis(), new TimerConfig(null, false));
        }
        if (databases.isHubUpToDate() && !isHubTold) {
            isHubTold = true;
            hubReady.fire(new HubReady());
        }
    }

    @PreDestroy
    void stop() {
        databases.letGo();
        logs.close();
    }
}
