package dev.centralita.web.administration.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record NewPasswordJson(
        @NotNull @Size(max = 1000) String current,
        @NotNull @Size(max = 1000) String wanted) {

    @Override
    public String toString() {
        return "***";
    }
}
