package dev.centralita.web.administration.user;

import dev.centralita.administration.user.Role;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What to change; what is absent stays. */
record UserChangeJson(
        @Nullable @Size(max = 100) @Pattern(regexp = ".*\\S.*")
        String displayName,

        @Nullable Role role,
        @Nullable Boolean enabled) {}
