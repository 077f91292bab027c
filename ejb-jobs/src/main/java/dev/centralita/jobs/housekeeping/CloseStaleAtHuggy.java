package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.CannotRun;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Run;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.job.Task;
import dev.centralita.administration.job.TaskParameter;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.closing.CloseStaleConversations;
import dev.centralita.housekeeping.closing.ClosingOrder;
import dev.centralita.housekeeping.closing.ClosingReport;
import dev.centralita.housekeeping.closing.ClosingRule;
import dev.centralita.shared.LogContext;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.Threads;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The crontab's {@code huggy_close}: what {@link CloseStaleConversations} does, at Huggy. */
@Dependent
class CloseStaleAtHuggy implements Task {

    private final CloseStaleConversations closeStale;
    private final ConversationDesk huggy;
    private final Threads threads;
    private final ConversationMeters meters;
    private final RuleParameters parameters;

    @Inject
    CloseStaleAtHuggy(
            CloseStaleConversations closeStale,
            ConversationDesk huggy,
            Threads threads,
            ConversationMeters meters,
            Settings settings) {
        this.closeStale = closeStale;
        this.huggy = huggy;
        this.threads = threads;
        this.meters = meters;
        this.parameters = RuleParameters.of(settings);
    }

    @Override
    public String name() {
        return "huggy_close";
    }

    @Override
    public List<TaskParameter> parameters() {
        return parameters.all();
    }

    @Override
    public Optional<Sentence> off() {
        return huggy.whyOff();
    }

    @Override
    public Optional<JobDefinition> firstJob() {
        Schedule everyMinute = new Schedule("* * * * *", ZoneId.of("America/Sao_Paulo"));
        return Optional.of(JobDefinition.of(new JobName("huggy-close"), name(), everyMinute));
    }

    @Override
    public void perform(Run run) {
        ClosingRule rule = RuleParameters.ruleOf(run);
        closeStale.obstacle(huggy, rule).ifPresent(obstacle -> {
            throw new CannotRun(obstacle);
        });
        ClosingOrder order = new ClosingOrder(
                run.id().value(),
                rule,
                run.mode() == RunMode.DRY_RUN,
                run.isTakenOver(),
                run.limit(),
                conversations(run));
        Executor named = work ->
                threads.execute(() -> LogContext.during(LogContext.RUN, run.id().toString(), work));
        Hands hands = new Hands(named, huggy.callsAtOnce());
        ClosingReport report = closeStale.at(huggy, order, new ClosingRunWitness(run, huggy.name(), meters), hands);
        meters.examined(huggy.name(), report.examined());
    }

    private static @Nullable Set<ConversationId> conversations(Run run) {
        return run.onlyItems()
                .map(items -> items.stream().map(ConversationId::new).collect(Collectors.toSet()))
                .orElse(null);
    }
}
