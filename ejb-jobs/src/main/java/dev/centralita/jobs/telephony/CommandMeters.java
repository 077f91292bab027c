package dev.centralita.jobs.telephony;

import dev.centralita.telephony.pbx.Pbx;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What monitoring learns of what PBXs are asked and told. */
@Dependent
class CommandMeters {

    private final MeterRegistry meters;

    @Inject
    CommandMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    Timer.Sample begin() {
        return Timer.start(meters);
    }

    void ended(Timer.Sample begun, Pbx pbx, String command, String result) {
        begun.stop(Timer.builder("centralita.ami.commands")
                .description("how long a PBX takes to answer a command or a question, by how that ends")
                .tag("pbx", pbx.name().value())
                .tag("command", command)
                .tag("result", result)
                .register(meters));
    }
}
