package dev.centralita.web.administration.user;

import dev.centralita.administration.user.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record InvitationJson(
        @NotNull @Pattern(regexp = UserJson.NAME) String name,
        @NotBlank @Size(max = 100) String displayName,
        @NotNull Role role) {}
