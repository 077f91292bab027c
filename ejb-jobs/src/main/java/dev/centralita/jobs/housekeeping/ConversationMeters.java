package dev.centralita.jobs.housekeeping;

import dev.centralita.housekeeping.DeskName;
import dev.centralita.shared.Worded;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;

/** What monitoring learns of conversations. */
@Dependent
class ConversationMeters {

    private static final String PLATFORM = "platform";

    private final MeterRegistry meters;

    @Inject
    ConversationMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void examined(DeskName desk, int conversations) {
        meters.counter("centralita.conversations.examined", PLATFORM, desk.value())
                .increment(conversations);
    }

    void decided(DeskName desk, Enum<?> outcome) {
        String word = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        meters.counter("centralita.conversations.decided", PLATFORM, desk.value(), "outcome", word)
                .increment();
    }

    void failed(DeskName desk, Worded reason) {
        meters.counter("centralita.conversations.errors", PLATFORM, desk.value(), "type", reason.word())
                .increment();
    }
}
