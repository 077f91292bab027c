package dev.centralita.jobs;

import dev.centralita.administration.health.Databases;
import dev.centralita.shared.LogOutput;
import dev.centralita.shared.settings.StartCheck;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Everything that must have happened before the first job and the first request. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ApplicationStart {

    @Inject
    private LogOutput logs;

    @Inject
    private Databases databases;

    @PostConstruct
    void start() {
        StartCheck.passed();
        logs.open();
        databases.bringUpToDate();
    }

    @PreDestroy
    void stop() {
        logs.close();
    }

    /** Returns once the start is over; the container lets nobody in before. */
    @Lock(LockType.READ)
    public void awaitEnd() {}
}
