package dev.centralita.web.administration.job;

import dev.centralita.administration.job.CatchUp;
import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Overlap;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job somebody wants; what is left out is as most want it.
 *
 * @param version the version that was read before the change; left out for a new job
 */
public record JobForm(
        @Size(max = 64) @Nullable String name,
        @NotBlank @Size(max = 64) @Nullable String task,
        @NotBlank @Size(max = 200) @Nullable String schedule,
        @NotBlank @Size(max = 64) @Nullable String zone,
        @Nullable Boolean enabled,
        @Size(max = 50) @Nullable Map<String, String> parameters,
        @Min(1) @Max(1_000_000) @Nullable Integer limit,
        @Min(0) @Max(1_000_000) @Nullable Integer stopAbove,
        @Min(0) @Max(1000) @Nullable Integer surgeFactor,
        @Nullable Overlap overlap,
        @Nullable CatchUp catchUp,
        @Nullable Boolean alarm,
        @Nullable Long version) {

    JobDefinition toDefinition(String wantedName) {
        List<InvalidField> wrong = new ArrayList<>();
        Optional<JobName> jobName = name(wantedName, wrong);
        Optional<Schedule> times = schedule(wrong);
        if (jobName.isEmpty() || times.isEmpty()) {
            throw new InvalidFields(wrong);
        }
        return new JobDefinition(
                jobName.get(),
                given(task, ""),
                times.get(),
                given(enabled, true),
                given(parameters, Map.of()),
                new Caution(
                        given(limit, Caution.USUAL.limit()),
                        given(stopAbove, Caution.USUAL.stopAbove()),
                        given(surgeFactor, Caution.USUAL.surgeFactor())),
                given(overlap, Overlap.SKIP),
                given(catchUp, CatchUp.NONE),
                given(alarm, true));
    }

    /** The version that was read; a change without one would overwrite what its sender never saw. */
    long versionRead() {
        if (version == null) {
            throw new InvalidFields(InvalidField.of("version", "required"));
        }
        return version;
    }

    private static Optional<JobName> name(String wanted, List<InvalidField> wrong) {
        try {
            return Optional.of(new JobName(wanted));
        } catch (IllegalArgumentException refused) {
            wrong.add(JobTexts.field("name", "wrong-name", Map.of()));
            return Optional.empty();
        }
    }

    private Optional<Schedule> schedule(List<InvalidField> wrong) {
        try {
            return Optional.of(new Schedule(given(schedule, ""), ZoneId.of(given(zone, ""))));
        } catch (DateTimeException unknown) {
            wrong.add(JobTexts.field("zone", "wrong-zone", Map.of("value", given(zone, ""))));
        } catch (IllegalArgumentException refused) {
            wrong.add(JobTexts.field("schedule", "wrong-schedule", Map.of("value", given(schedule, ""))));
        }
        return Optional.empty();
    }

    private static <T> T given(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
