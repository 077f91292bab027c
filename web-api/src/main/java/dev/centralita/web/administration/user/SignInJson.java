package dev.centralita.web.administration.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record SignInJson(
        @NotBlank @Size(max = 100) String user,
        @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return user;
    }
}
