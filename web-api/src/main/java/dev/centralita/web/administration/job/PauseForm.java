package dev.centralita.web.administration.job;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rest somebody wants for a job. */
public record PauseForm(
        @NotBlank @Size(max = 500) @Nullable String reason,
        @Nullable Instant until) {}
