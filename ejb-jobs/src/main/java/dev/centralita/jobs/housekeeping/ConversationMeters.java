package dev.centralita.jobs.housekeeping;

import dev.centralita.housekeeping.DeskName;
import dev.centralita.shared.Worded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;

/** What monitoring learns of conversations. */
@Dependent
class ConversationMeters {

    private final MeterRegistry meters;

    @Inject
    ConversationMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void examined(DeskName desk, int conversations) {
        counter("examined", "conversations that were looked at", desk)
                .register(meters)
                .increment(conversations);
    }

    void decided(DeskName desk, Enum<?> outcome) {
        String word = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        counter("decided", "what came of looking at them", desk)
                .tag("outcome", word)
                .register(meters)
                .increment();
    }

    void failed(DeskName desk, Worded reason) {
        counter("errors", "what went wrong with them", desk)
                .tag("type", reason.word())
                .register(meters)
                .increment();
    }

    private static Counter.Builder counter(String name, String meaning, DeskName desk) {
        return Counter.builder("centralita.conversations." + name)
                .description(meaning)
                .tag("platform", desk.value());
    }
}
