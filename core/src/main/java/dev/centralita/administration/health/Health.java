package dev.centralita.administration.health;

import dev.centralita.shared.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How every part is and since when. Looking often is cheap, and no part keeps the others waiting. */
@ApplicationScoped
public class Health {

    private static final Logger log = System.getLogger(Health.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Threads threads;
    private final Clock clock;
    private final Duration patience;
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final List<HeldBack> held = new CopyOnWriteArrayList<>();
    private final List<Consumer<PartReport>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, PartReport> known = new LinkedHashMap<>();
    private Instant lookedAt = Instant.MIN;

    @Inject
    Health(@Any Instance<HealthProbe> probes, @Any Instance<HeldBack> held, Threads threads, Clock clock) {
        this(threads, clock, PATIENCE);
        probes.forEach(this::watch);
        held.forEach(this.held::add);
    }

    Health(Threads threads, Clock clock, Duration patience) {
        this.threads = threads;
        this.clock = clock;
        this.patience = patience;
    }

    /** For the container's proxy. */
    protected Health() {
        this(Runnable::run, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), PATIENCE);
    }

    /** For a part whose module the container starts after this one. */
    public void watch(HealthProbe probe) {
        watches.add(new Watch(probe, threads));
    }

    /** For someone who knows what waits, in a module that the container starts after this one. */
    public void ask(HeldBack knower) {
        held.add(knower);
    }

    /** Every part as it was seen at most a second ago. */
    public synchronized HealthReport report() {
        Instant now = clock.instant();
        if (!lookedAt.plus(FRESH).isAfter(now)) {
            look(now);
            lookedAt = now;
        }
        return new HealthReport(known.values().stream().map(this::withWhatWaits).toList());
    }

    /**
     * Tells of every part that comes into another state.
     *
     * @return ends the telling
     */
    public Runnable subscribe(Consumer<PartReport> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void look(Instant now) {
        Map<Watch, CompletableFuture<PartHealth>> looks = new LinkedHashMap<>();
        watches.forEach(watch -> looks.put(watch, watch.begin()));
        long deadline = System.nanoTime() + patience.toNanos();
        looks.forEach((watch, look) ->
                learn(watch.part(), watch.end(look, Duration.ofNanos(deadline - System.nanoTime())), now));
    }

    private void learn(String part, PartHealth seen, Instant now) {
        @Nullable PartReport before = known.get(part);
        if (before != null && before.state() == seen.state()) {
            known.put(part, new PartReport(part, seen, before.since(), List.of()));
            return;
        }
        PartReport report = new PartReport(part, seen, now, List.of());
        known.put(part, report);
        log.log(report.isDown() ? Level.WARNING : Level.INFO, () -> part + " is " + seen);
        listeners.forEach(listener -> listener.accept(withWhatWaits(report)));
    }

    private PartReport withWhatWaits(PartReport report) {
        return report.isDown()
                ? report.with(held.stream()
                        .flatMap(knower -> knower.waitingFor(report.part()).stream())
                        .distinct()
                        .toList())
                : report;
    }
}
