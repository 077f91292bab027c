package dev.centralita.telephony.indicator;

import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Keeps the figures up with the calls. */
@Dependent
public class SumUpCalls {

    /** So many portions at once, so that a database that was filled from elsewhere does not keep us for ever. */
    private static final int MOST_PORTIONS = 100;

    private final IndicatorLedger ledger;
    private final Targets targets;

    @Inject
    public SumUpCalls(IndicatorLedger ledger, Settings settings) {
        this.ledger = ledger;
        this.targets = Targets.of(settings);
    }

    public void now() {
        boolean isMore = true;
        for (int portion = 0; isMore && portion < MOST_PORTIONS; portion++) {
            isMore = ledger.sumUp(targets);
        }
    }
}
