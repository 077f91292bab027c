package dev.centralita.jobs.administration;

import dev.centralita.administration.health.HubReady;
import dev.centralita.administration.setup.OfferFirstSetup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** At each start, as soon as the tables are there. */
@Dependent
class FirstSetupAtStart {

    private final OfferFirstSetup offer;

    @Inject
    FirstSetupAtStart(OfferFirstSetup offer) {
        this.offer = offer;
    }

    void offer(@Observes HubReady ready) {
        offer.atStart();
    }
}
