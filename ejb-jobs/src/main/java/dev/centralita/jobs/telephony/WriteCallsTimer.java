package dev.centralita.jobs.telephony;

import dev.centralita.jobs.Chore;
import dev.centralita.jobs.Outage;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.gap.NoteGaps;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;

/** Every second, and once more at the end; so many calls as there are go to the database together. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WriteCallsTimer {

    private static final System.Logger log = System.getLogger(WriteCallsTimer.class.getName());

    @Inject
    private RecordCalls calls;

    @Inject
    private NoteGaps gaps;

    @Inject
    private MeterRegistry meters;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Chore writing = new Chore("writing calls", new Outage(log, "calls wait in memory"));

    @SuppressWarnings("NullAway.Init")
    public WriteCallsTimer() {}

    @PostConstruct
    void begin() {
        Gauge.builder("centralita.calls.unwritten", calls, RecordCalls::unwritten)
                .description("calls that wait in memory for their database")
                .strongReference(true)
                .register(meters);
        FunctionCounter.builder("centralita.calls.refused", calls, RecordCalls::refused)
                .description("calls that their database could not hold")
                .register(meters);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        if (!oneAtATime.tryLock()) {
            return;
        }
        try {
            writing.attempt(() -> gaps.around(calls::write));
        } finally {
            oneAtATime.unlock();
        }
    }

    @PreDestroy
    void end() {
        calls.stop();
        tick();
    }
}
