package dev.centralita.jobs;

import dev.centralita.administration.health.Databases;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Everything that must have happened before the first job and the first request. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApplicationStart {

    @Inject
    private Databases databases;

    @PostConstruct
    void start() {
        databases.bringUpToDate();
    }

    /** Returns once the start is over; the container lets nobody in before. */
    @Lock(LockType.READ)
    public void awaitEnd() {}
}
