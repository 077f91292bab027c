package dev.centralita.housekeeping.planted;

import org.jspecify.annotations.Nullable;

public class ReadsTheEnvironment {

    public @Nullable String home() {
        return System.getenv("HOME");
    }
}
