package dev.centralita.web.administration.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.job.CatchUp;
import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Overlap;
import dev.centralita.administration.job.Pause;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.web.Language;
import dev.centralita.web.problem.InvalidFields;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobJsonTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void a_form_left_empty_is_a_job_as_most_want_it() {
        JobDefinition definition = form("huggy-close", "* * * * *", "UTC").toDefinition("huggy-close");

        assertThat(definition.enabled()).isTrue();
        assertThat(definition.caution()).isEqualTo(Caution.USUAL);
        assertThat(definition.overlap()).isEqualTo(Overlap.SKIP);
        assertThat(definition.catchUp()).isEqualTo(CatchUp.NONE);
        assertThat(definition.alarm()).isTrue();
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        Assertions.assertThatThrownBy(() -> form("No!", "every day", "UTC").toDefinition("No!"))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(field -> field.field() + " " + field.code())
                                .containsExactly("name wrong-name", "schedule wrong-schedule"));
        Assertions.assertThatThrownBy(() -> form("a", "* * * * *", "Nowhere").toDefinition("a"))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(field -> field.field() + " " + field.code())
                                .containsExactly("zone wrong-zone"));
    }

    @Test
    void a_paused_job_fires_next_when_its_pause_is_over() {
        assertThat(shown(new Pause("holiday", NOON.plusSeconds(3600), "ana")).nextFirings())
                .hasSize(5)
                .first()
                .isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    void a_job_paused_for_good_has_no_next_firing() {
        JobJson job = shown(new Pause("holiday", null, "ana"));

        assertThat(job.nextFirings()).isEmpty();
        assertThat(job.paused()).isEqualTo(new JobJson.PausedJson("holiday", null, "ana"));
    }

    @Test
    void a_pause_that_is_over_is_not_shown() {
        JobJson job = shown(new Pause("holiday", NOON.minusSeconds(1), "ana"));

        assertThat(job.paused()).isNull();
        assertThat(job.nextFirings()).first().isEqualTo(NOON.plusSeconds(60));
    }

    private static JobJson shown(@Nullable Pause pause) {
        JobDefinition definition =
                JobDefinition.of(new JobName("huggy-close"), "huggy_close", new Schedule("* * * * *", ZoneOffset.UTC));
        return JobJson.of(
                new Job(definition, pause, NOON, NOON, null, null, 1), List.of(), true, Language.ENGLISH, NOON);
    }

    private static JobForm form(String name, String schedule, String zone) {
        return new JobForm(
                name, "huggy_close", schedule, zone, null, Map.of(), null, null, null, null, null, null, null);
    }
}
