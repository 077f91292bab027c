package dev.centralita.jobs.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.job.TaskParameter;
import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.InMemoryDesk;
import dev.centralita.housekeeping.closing.CloseStaleConversations;
import dev.centralita.housekeeping.closing.EnlistedAgent;
import dev.centralita.housekeeping.closing.InMemoryClosings;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloseStaleAtHuggyTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final AgentId ANA = new AgentId("157100");

    private final InMemoryDesk desk = new InMemoryDesk();
    private final List<EnlistedAgent> table = new ArrayList<>(List.of(new EnlistedAgent("157100")));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CloseStaleAtHuggy task = taskWith(Map.of());

    @Test
    void what_was_silent_for_three_days_is_closed_and_becomes_an_item() {
        desk.holds(silentFor("7", Duration.ofDays(4)));
        desk.holds(silentFor("8", Duration.ofDays(2)));
        FakeRun run = new FakeRun(task, RunMode.ACT);

        task.perform(run);

        assertThat(desk.closed()).containsExactly("7");
        assertThat(run.announced()).isEqualTo(1);
        assertThat(run.items()).singleElement().satisfies(item -> {
            assertThat(item.item()).isEqualTo("7");
            assertThat(item.outcome()).isEqualTo(ItemOutcome.ACTED);
            assertThat(item.reason()).isEqualTo("silent-too-long");
            assertThat(item.facts()).containsEntry("agent", "157100").containsEntry("allowed", "PT72H");
        });
    }

    @Test
    void a_dry_run_only_names_it() {
        desk.holds(silentFor("7", Duration.ofDays(4)));
        FakeRun run = new FakeRun(task, RunMode.DRY_RUN);

        task.perform(run);

        assertThat(desk.closed()).isEmpty();
        assertThat(run.items()).extracting(item -> item.outcome()).containsExactly(ItemOutcome.WOULD_ACT);
    }

    @Test
    void a_job_may_allow_a_shorter_silence() {
        desk.holds(silentFor("8", Duration.ofDays(2)));

        task.perform(new FakeRun(task, RunMode.ACT).with("staleAfter", "P1D"));

        assertThat(desk.closed()).containsExactly("8");
    }

    @Test
    void b16_without_a_key_the_job_is_refused_in_a_sentence() {
        desk.isOffBecause("Huggy is off: HUGGY_API_KEY is not set");

        assertThat(task.off()).get().hasToString("Huggy is off: HUGGY_API_KEY is not set");
        assertThatThrownBy(() -> task.perform(new FakeRun(task, RunMode.ACT)))
                .hasMessage("Huggy is off: HUGGY_API_KEY is not set");
    }

    @Test
    void b16_without_agents_the_job_is_refused_in_a_sentence() {
        table.clear();

        assertThatThrownBy(() -> task.perform(new FakeRun(task, RunMode.ACT)))
                .hasMessageContaining("no agent has a role of vendedor");
    }

    @Test
    void wrong_parameters_are_not_accepted() {
        assertThat(task.parameters())
                .allSatisfy(parameter ->
                        assertThat(check(parameter, parameter.fallback())).isTrue());
        assertThat(check(parameter("staleAfter"), "P-1D")).isFalse();
        assertThat(check(parameter("staleAfter"), "three days")).isFalse();
        assertThat(check(parameter("roles"), " , ")).isFalse();
        assertThat(check(parameter("feedback"), "yes")).isFalse();
        assertThat(check(parameter("tabulation"), "-1")).isFalse();
        assertThat(check(parameter("comment"), "x".repeat(501))).isFalse();
    }

    @Test
    void the_installations_settings_are_what_a_job_falls_back_to() {
        CloseStaleAtHuggy custom = taskWith(Map.of("HUGGY_STALE_AFTER", "P5D", "HUGGY_ROLES", "vendedor,gerente"));

        assertThat(custom.parameters())
                .filteredOn(parameter -> List.of("staleAfter", "roles").contains(parameter.name()))
                .extracting(TaskParameter::fallback)
                .containsExactly("PT120H", "gerente,vendedor");
    }

    @Test
    void monitoring_counts_what_was_decided_and_what_went_wrong() {
        desk.holds(silentFor("7", Duration.ofDays(4)));
        desk.holds(silentFor("8", Duration.ofDays(4)));
        desk.refusesToClose("8");

        task.perform(new FakeRun(task, RunMode.ACT));

        assertThat(meters.counter("centralita.conversations.examined", "platform", "memory")
                        .count())
                .isEqualTo(2);
        assertThat(meters.counter("centralita.conversations.decided", "platform", "memory", "outcome", "closed")
                        .count())
                .isEqualTo(1);
        assertThat(meters.counter("centralita.conversations.errors", "platform", "memory", "type", "refused")
                        .count())
                .isEqualTo(1);
    }

    private CloseStaleAtHuggy taskWith(Map<String, String> values) {
        return new CloseStaleAtHuggy(
                new CloseStaleConversations(roles -> table, new InMemoryClosings(), Clock.fixed(NOON, ZoneOffset.UTC)),
                desk,
                Runnable::run,
                new ConversationMeters(meters),
                new Settings(name -> Optional.ofNullable(values.get(name))));
    }

    private TaskParameter parameter(String name) {
        return task.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean check(TaskParameter parameter, String text) {
        try {
            return parameter.check().apply(text) != null;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return false;
        }
    }

    private static Conversation silentFor(String id, Duration silence) {
        Instant lastMessage = NOON.minus(silence);
        return new Conversation(new ConversationId(id), ANA, true, null, lastMessage, null, lastMessage, null);
    }
}
