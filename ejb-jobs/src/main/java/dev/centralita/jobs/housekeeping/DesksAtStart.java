package dev.centralita.jobs.housekeeping;

import dev.centralita.housekeeping.rule.Desks;
import dev.centralita.housekeeping.rule.KnownDesks;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Makes the desks of every platform known, before the first job asks for one. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class DesksAtStart {

    @Inject
    @Any
    private Instance<Desks> platforms;

    @Inject
    private KnownDesks known;

    @SuppressWarnings("NullAway.Init")
    public DesksAtStart() {}

    @PostConstruct
    void introduce() {
        known.introduce(platforms);
    }
}
