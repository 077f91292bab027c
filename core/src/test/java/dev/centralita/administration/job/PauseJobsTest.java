package dev.centralita.administration.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.Actor;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.RecordedEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseJobsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final JobName CLOSE = new JobName("huggy-close");
    private static final Actor ANA = new Actor(Actor.Kind.USER, "ana");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryJobs jobs = new InMemoryJobs();
    private final RecordedEvents events = new RecordedEvents();
    private final PauseJobs pauses = new PauseJobs(jobs, events, clock);

    PauseJobsTest() {
        jobs.holds(JobDefinition.of(CLOSE, "huggy_close", new Schedule("* * * * *", ZoneOffset.UTC)), NOON);
    }

    @Test
    void a_paused_job_rests_until_its_end_and_says_why() {
        pauses.pause(CLOSE, "holiday", NOON.plusSeconds(60), ANA);

        Job job = job();
        assertThat(job.pauseAt(NOON)).isEqualTo(new Pause("holiday", NOON.plusSeconds(60), "ana"));
        assertThat(job.isActiveAt(NOON)).isFalse();
        assertThat(job.isActiveAt(NOON.plusSeconds(60))).isTrue();
        assertThat(job.pauseAt(NOON.plusSeconds(60))).isNull();
        assertThat(events.fired())
                .extracting(event -> event.details().get("until"))
                .containsExactly("2026-11-21T12:01:00Z");
    }

    @Test
    void a_pause_without_an_end_holds_until_somebody_resumes() {
        pauses.pause(CLOSE, "holiday", null, ANA);
        clock.passes(Duration.ofDays(900));
        assertThat(job().isActiveAt(clock.instant())).isFalse();

        pauses.resume(CLOSE, ANA);

        assertThat(job().isActiveAt(clock.instant())).isTrue();
        assertThat(job().activeSince()).isEqualTo(clock.instant());
        assertThat(events.words()).containsExactly("job.paused", "job.resumed");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T12:00:00Z", "2026-11-21T11:59:59Z"})
    void an_end_that_is_not_to_come_is_refused(Instant until) {
        assertThatThrownBy(() -> pauses.pause(CLOSE, "holiday", until, ANA))
                .isInstanceOf(JobRefused.class)
                .hasMessage("until is \"" + until + "\" (in-the-past, expected: a moment to come)");
        assertThat(job().pause()).isNull();
    }

    @Test
    void a_pause_has_a_reason() {
        assertThatThrownBy(() -> pauses.pause(CLOSE, "  ", null, ANA)).hasMessageContaining("expected: 1 to 500");
        assertThatThrownBy(() -> pauses.pause(CLOSE, "x".repeat(501), null, ANA))
                .hasMessageContaining("reason of 501 characters");
    }

    @Test
    void a_job_that_is_not_there_can_neither_rest_nor_resume() {
        JobName nobody = new JobName("nobody");

        assertThatThrownBy(() -> pauses.pause(nobody, "holiday", null, ANA)).isInstanceOf(UnknownJob.class);
        assertThatThrownBy(() -> pauses.resume(nobody, ANA)).isInstanceOf(UnknownJob.class);
        assertThat(events.words()).isEmpty();
    }

    private Job job() {
        return jobs.find(CLOSE).orElseThrow();
    }
}
