package dev.centralita.jobs.administration;

import dev.centralita.administration.setup.OfferFirstSetup;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** At each start, as soon as the tables are there. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Startup
@DependsOn("ApplicationStart")
public class FirstSetupStart {

    @Inject
    private OfferFirstSetup offer;

    @PostConstruct
    void start() {
        offer.atStart();
    }
}
