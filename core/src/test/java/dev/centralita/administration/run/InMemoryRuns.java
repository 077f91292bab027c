package dev.centralita.administration.run;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.job.InMemoryJobs;
import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Overlap;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunMode;
import dev.centralita.shared.Actor;
import dev.centralita.shared.Sentence;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs of a test: waiting, held by nodes with leases by the test's clock, and remembered. Can be away. */
public final class InMemoryRuns implements Runs, RunQueue, RunLeases {

    private final InMemoryJobs jobs;
    private final Clock clock;
    private final Map<RunId, RunRecord> runs = new TreeMap<>((one, other) -> Long.compare(one.value(), other.value()));
    private final Map<RunId, Long> fences = new HashMap<>();
    private final Map<RunId, Instant> leases = new HashMap<>();
    private final Map<RunId, Map<String, ItemRecord>> items = new HashMap<>();
    private boolean isAway;

    public InMemoryRuns(InMemoryJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    public synchronized void goesAway() {
        isAway = true;
    }

    public synchronized void comesBack() {
        isAway = false;
    }

    public synchronized List<RunRecord> all() {
        return List.copyOf(runs.values());
    }

    public RunRecord only() {
        return all().stream()
                .reduce((one, other) -> {
                    throw new AssertionError("more than one run: " + one + " " + other);
                })
                .orElseThrow();
    }

    @Override
    public synchronized RunRecord add(Job job, RunOrder order, Instant now) {
        return put(job, order.mode(), RunTrigger.PERSON, order.by(), order.basis(), order.override(), null, now);
    }

    @Override
    public synchronized Optional<RunRecord> addDue(
            Job job, RunTrigger trigger, Instant scheduledFor, Instant consideredUntil, Instant now) {
        look();
        Job known = jobs.find(job.name()).orElseThrow();
        if (!known.consideredUntil().isBefore(scheduledFor)) {
            return Optional.empty();
        }
        jobs.considered(job.name(), consideredUntil);
        boolean isInTheWay = is(job.name(), RunState.QUEUED)
                || (is(job.name(), RunState.RUNNING) && job.definition().overlap() == Overlap.SKIP);
        return isInTheWay
                ? Optional.empty()
                : Optional.of(put(job, RunMode.ACT, trigger, Actor.HUB, null, false, scheduledFor, now));
    }

    @Override
    public synchronized int waiting(JobName job) {
        look();
        return Math.toIntExact(runs.values().stream()
                .filter(run -> run.job().equals(job) && run.state() == RunState.QUEUED)
                .count());
    }

    @Override
    public synchronized Optional<RunRecord> stop(RunId id, Instant now) {
        look();
        return find(id).filter(run -> !run.state().isOver())
                .map(run -> keep(new Draft(run)
                        .toStop()
                        .state(run.state() == RunState.QUEUED ? RunState.STOPPED : RunState.RUNNING, null)));
    }

    @Override
    public synchronized Optional<Claim> claim(RunningNode node, Duration lease, Instant now) {
        look();
        Predicate<RunRecord> isLost = run -> run.state() == RunState.RUNNING
                && !leases.getOrDefault(run.id(), Instant.MAX).isAfter(clock.instant());
        Predicate<RunRecord> mayBegin = run -> run.state() == RunState.QUEUED && !is(run.job(), RunState.RUNNING);
        return runs.values().stream().filter(isLost.or(mayBegin)).findFirst().map(run -> {
            leases.put(run.id(), clock.instant().plus(lease));
            long fence = fences.merge(run.id(), 1L, Long::sum);
            return new Claim(keep(new Draft(run).heldBy(node, now)), fence);
        });
    }

    @Override
    public synchronized Map<RunId, Boolean> renew(Collection<Claim> claims, Duration lease) {
        look();
        Map<RunId, Boolean> renewed = new HashMap<>();
        claims.stream().filter(this::isHeld).forEach(claim -> {
            leases.put(claim.id(), clock.instant().plus(lease));
            renewed.put(claim.id(), runs.get(claim.id()).isToStop());
        });
        return renewed;
    }

    @Override
    public synchronized boolean write(Claim claim, RunProgress progress, List<ItemRecord> told, Instant now) {
        look();
        if (!isHeld(claim)) {
            return false;
        }
        Map<String, ItemRecord> kept = items.computeIfAbsent(claim.id(), id -> new LinkedHashMap<>());
        told.forEach(item -> kept.put(item.item().item(), item));
        RunCounts counts = RunCounts.of(
                kept.values().stream().map(item -> item.item().outcome()).toList());
        keep(new Draft(runs.get(claim.id())).progress(progress, counts));
        return true;
    }

    @Override
    public synchronized boolean end(Claim claim, RunState state, @Nullable Sentence error, Instant now) {
        look();
        if (!isHeld(claim)) {
            return false;
        }
        keep(new Draft(runs.get(claim.id())).state(state, error));
        return true;
    }

    @Override
    public synchronized void release(Claim claim) {
        look();
        if (isHeld(claim)) {
            leases.put(claim.id(), Instant.MIN);
        }
    }

    @Override
    public synchronized Optional<RunRecord> find(RunId id) {
        look();
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public synchronized List<RunRecord> of(JobName job, @Nullable RunId before, int size) {
        return all().stream().filter(run -> run.job().equals(job)).limit(size).toList();
    }

    @Override
    public synchronized Map<JobName, List<RunRecord>> latest() {
        return all().stream().collect(Collectors.groupingBy(RunRecord::job));
    }

    @Override
    public synchronized List<RunRecord> changedAfter(Instant moment, int size) {
        look();
        return changes()
                .filter(run -> run.changedAt().isAfter(moment))
                .limit(size)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> latestChange() {
        return changes().map(RunRecord::changedAt).reduce((earlier, later) -> later);
    }

    @Override
    public synchronized List<ItemRecord> items(RunId run, ItemSearch search) {
        return new ArrayList<>(items.getOrDefault(run, Map.of()).values());
    }

    @Override
    public synchronized Set<String> itemNames(RunId run, ItemOutcome outcome) {
        return items.getOrDefault(run, Map.of()).values().stream()
                .filter(item -> item.item().outcome() == outcome)
                .map(item -> item.item().item())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Decision> decisionsAbout(
            Collection<String> tasks, String item, Map<String, String> facts, int size) {
        throw new UnsupportedOperationException("no test asks for decisions");
    }

    @Override
    public synchronized List<Integer> actedLately(JobName job, int most) {
        return all().stream()
                .filter(run -> run.job().equals(job)
                        && run.state().isOver()
                        && run.counts().acted() > 0)
                .map(run -> run.counts().acted())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Map<JobName, Instant> lastSignsOfLife() {
        look();
        return all().stream()
                .filter(run -> run.state() == RunState.SUCCEEDED || run.state() == RunState.RUNNING)
                .collect(Collectors.toMap(
                        RunRecord::job, RunRecord::changedAt, (one, other) -> one.isAfter(other) ? one : other));
    }

    @Override
    public synchronized int forgetIdleEndedBefore(Instant moment) {
        throw new UnsupportedOperationException("no test forgets");
    }

    @Override
    public synchronized int forgetEndedBefore(Instant moment) {
        throw new UnsupportedOperationException("no test forgets");
    }

    private Stream<RunRecord> changes() {
        return runs.values().stream().sorted((one, other) -> one.changedAt().compareTo(other.changedAt()));
    }

    private void look() {
        if (isAway) {
            throw new DatabaseAway("hub", new IOException("connection refused"));
        }
    }

    private boolean is(JobName job, RunState state) {
        return runs.values().stream().anyMatch(run -> run.job().equals(job) && run.state() == state);
    }

    private boolean isHeld(Claim claim) {
        return runs.get(claim.id()).state() == RunState.RUNNING && fences.get(claim.id()) == claim.fence();
    }

    private RunRecord put(
            Job job,
            RunMode mode,
            RunTrigger trigger,
            Actor by,
            @Nullable Basis basis,
            boolean override,
            @Nullable Instant scheduledFor,
            Instant now) {
        look();
        return keep(new Draft(new RunRecord(
                new RunId(runs.size() + 1L),
                job.name(),
                job.definition().task(),
                job.definition().parameters(),
                job.definition().caution(),
                mode,
                trigger,
                by,
                basis,
                override,
                scheduledFor,
                RunState.QUEUED,
                null,
                false,
                false,
                RunProgress.NONE,
                RunCounts.NONE,
                null,
                now,
                null,
                null,
                now)));
    }

    private RunRecord keep(Draft draft) {
        RunRecord run = draft.at(clock.instant());
        runs.put(run.id(), run);
        return run;
    }

    /** A record on its way to the next. */
    private static final class Draft {

        private RunRecord run;

        Draft(RunRecord run) {
            this.run = run;
        }

        Draft heldBy(RunningNode node, Instant now) {
            Instant started = run.startedAt() == null ? now : run.startedAt();
            run = copy(
                    RunState.RUNNING,
                    node.name(),
                    run.state() == RunState.RUNNING,
                    run.isToStop(),
                    run.progress(),
                    run.counts(),
                    null,
                    started,
                    run.changedAt());
            return this;
        }

        Draft toStop() {
            run = copy(
                    run.state(),
                    run.node(),
                    run.isTakenOver(),
                    true,
                    run.progress(),
                    run.counts(),
                    run.error(),
                    run.startedAt(),
                    run.changedAt());
            return this;
        }

        Draft state(RunState state, @Nullable Sentence error) {
            run = copy(
                    state,
                    run.node(),
                    run.isTakenOver(),
                    run.isToStop(),
                    run.progress(),
                    run.counts(),
                    error,
                    run.startedAt(),
                    run.changedAt());
            return this;
        }

        Draft progress(RunProgress progress, RunCounts counts) {
            run = copy(
                    run.state(),
                    run.node(),
                    run.isTakenOver(),
                    run.isToStop(),
                    progress,
                    counts,
                    run.error(),
                    run.startedAt(),
                    run.changedAt());
            return this;
        }

        RunRecord at(Instant now) {
            return copy(
                    run.state(),
                    run.node(),
                    run.isTakenOver(),
                    run.isToStop(),
                    run.progress(),
                    run.counts(),
                    run.error(),
                    run.startedAt(),
                    now);
        }

        private RunRecord copy(
                RunState state,
                @Nullable String node,
                boolean takenOver,
                boolean toStop,
                RunProgress progress,
                RunCounts counts,
                @Nullable Sentence error,
                @Nullable Instant started,
                Instant changed) {
            return new RunRecord(
                    run.id(),
                    run.job(),
                    run.task(),
                    run.parameters(),
                    run.caution(),
                    run.mode(),
                    run.trigger(),
                    run.startedBy(),
                    run.basis(),
                    run.override(),
                    run.scheduledFor(),
                    state,
                    node,
                    takenOver,
                    toStop,
                    progress,
                    counts,
                    error,
                    run.requestedAt(),
                    started,
                    state.isOver() ? changed : null,
                    changed);
        }
    }
}
