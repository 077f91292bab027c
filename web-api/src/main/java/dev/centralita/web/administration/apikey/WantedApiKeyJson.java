package dev.centralita.web.administration.apikey;

import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.user.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record WantedApiKeyJson(
        @NotBlank @Size(max = 100) String name,
        @NotNull Role role,
        @NotEmpty List<Area> areas,
        @Nullable Instant expiresAt) {}
