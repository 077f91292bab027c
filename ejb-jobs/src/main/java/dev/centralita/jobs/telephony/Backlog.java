package dev.centralita.jobs.telephony;

import dev.centralita.telephony.pbx.PbxName;
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
    private final Map<String, AtomicInteger> memory = new ConcurrentHashMap<>();

    private final MeterRegistry meters;

    @Inject
    Backlog(MeterRegistry meters) {
        this.meters = meters;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Backlog() {
        this.meters = null;
    }

    void isNow(String pbx, int events, int bytes) {
        waiting.computeIfAbsent(pbx, this::events).set(events);
        memory.computeIfAbsent(pbx, this::bytes).set(bytes);
    }

    int of(PbxName pbx) {
        AtomicInteger events = waiting.get(pbx.value());
        return events == null ? 0 : events.get();
    }

    private AtomicInteger events(String pbx) {
        return gauge("centralita.ami.waiting", "events of a PBX that were read off the wire and not taken yet", pbx);
    }

    private AtomicInteger bytes(String pbx) {
        return gauge("centralita.ami.waiting.bytes", "memory that those events take", pbx);
    }

    private AtomicInteger gauge(String name, String description, String pbx) {
        AtomicInteger value = new AtomicInteger();
        Gauge.builder(name, value, AtomicInteger::get)
                .description(description)
                .tag("pbx", pbx)
                .register(meters);
        return value;
    }
}
