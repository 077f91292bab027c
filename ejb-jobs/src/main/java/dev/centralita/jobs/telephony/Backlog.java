package dev.centralita.jobs.telephony;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What monitoring learns of events that were heard and not taken yet. */
@ApplicationScoped
class Backlog {

    private final Map<String, AtomicInteger> waiting = new ConcurrentHashMap<>();

    @Inject
    private MeterRegistry meters;

    void isNow(String pbx, int events) {
        waiting.computeIfAbsent(pbx, this::gauge).set(events);
    }

    private AtomicInteger gauge(String pbx) {
        AtomicInteger events = new AtomicInteger();
        Gauge.builder("centralita.ami.waiting", events, AtomicInteger::get)
                .description("events of a PBX that were read off the wire and not taken yet")
                .tag("pbx", pbx)
                .register(meters);
        return events;
    }
}
