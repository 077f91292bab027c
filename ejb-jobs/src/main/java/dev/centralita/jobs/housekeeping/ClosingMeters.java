package dev.centralita.jobs.housekeeping;

import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.closing.Decision;
import dev.centralita.housekeeping.closing.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;

/** What monitoring learns of closings. */
@Dependent
class ClosingMeters {

    private final MeterRegistry meters;

    @Inject
    ClosingMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void examined(DeskName desk, int conversations) {
        meters.counter("centralita.conversations.examined", "platform", desk.value())
                .increment(conversations);
    }

    void decided(DeskName desk, Decision decision) {
        String outcome = decision.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        meters.counter("centralita.conversations.decided", "platform", desk.value(), "outcome", outcome)
                .increment();
        if (decision.verdict() == Verdict.FAILED) {
            meters.counter(
                            "centralita.conversations.errors",
                            "platform",
                            desk.value(),
                            "type",
                            decision.reason().word())
                    .increment();
        }
    }
}
