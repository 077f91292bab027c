package dev.centralita.integration.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What the metrics tell of our calls to one system. */
record CallMeters(String system, MeterRegistry registry) {

    /** One attempt ended, with a status or with the reason why there was none. */
    void attempted(String status, Duration took) {
        Timer.builder("centralita.http.client")
                .description("Attempts to call an outside system, by its answer's status or what stood in the way")
                .tag("system", system)
                .tag("status", status)
                .register(registry)
                .record(took);
    }

    void repeats(String because) {
        Counter.builder("centralita.http.client.repeats")
                .description("Calls made again, by what made it necessary")
                .tag("system", system)
                .tag("because", because)
                .register(registry)
                .increment();
    }

    void watch(Pace pace) {
        Gauge.builder("centralita.http.client.rate", pace, Pace::rate)
                .description("Calls a second we allow ourselves at this moment")
                .tag("system", system)
                .strongReference(true)
                .register(registry);
    }
}
