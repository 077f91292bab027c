package dev.centralita.integration.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The one registry to which every part adds its figures. */
@Dependent
class Meters {

    /** Their names break Prometheus' rules; the use of processors is told as a share anyway. */
    private static final Set<String> MISNAMED = Set.of("process.cpu.time", "system.cpu.count");

    @Produces
    @Singleton
    @Typed({MeterRegistry.class, PrometheusMeterRegistry.class})
    PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(MeterFilter.deny(meter -> MISNAMED.contains(meter.getName())));
        List.of(
                        new ClassLoaderMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics())
                .forEach(figures -> figures.bindTo(registry));
        Metrics.addRegistry(registry); // what is no bean, as a data source, counts globally
        return registry;
    }

    void close(@Disposes PrometheusMeterRegistry registry) {
        Metrics.removeRegistry(registry);
        registry.close();
    }
}
