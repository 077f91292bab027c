package dev.centralita.web.administration.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record SetupJson(
        @NotBlank @Size(max = 200) String token,
        @NotNull @Pattern(regexp = UserJson.NAME) String name,
        @NotBlank @Size(max = 100) String displayName,
        @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return name;
    }
}
