package dev.centralita.jobs.telephony;

import dev.centralita.telephony.gap.Look;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What monitoring learns of calls that were rebuilt from books. */
@Dependent
class RebuiltMeters {

    private static final Logger log = System.getLogger(RebuiltMeters.class.getName());

    private final MeterRegistry meters;

    @Inject
    RebuiltMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Look look) {
        String pbx = look.report().gap().pbx().value();
        count(pbx, "rebuilt", look.found().rebuilt());
        count(pbx, "completed", look.found().completed());
        if (look.report().trouble() != null) {
            meters.counter("centralita.calls.books.failures", "pbx", pbx).increment();
            log.log(
                    look.isTroubleNew() ? Level.WARNING : Level.DEBUG,
                    () -> "books of " + pbx + ": " + look.report().trouble() + "; they will be read again");
        }
    }

    private void count(String pbx, String how, int calls) {
        meters.counter("centralita.calls.rebuilt", "pbx", pbx, "how", how).increment(calls);
        if (calls > 0) {
            log.log(Level.INFO, () -> calls + " calls of a gap at " + pbx + " " + how + " from its books");
        }
    }
}
