package dev.centralita.administration.setup;

/** The link was followed before, has ended or never was; somebody must hand out another. */
public class SetupRefused extends RuntimeException {

    SetupRefused() {
        super("setup token: not shown (expected: one that has neither been used nor ended)");
    }
}
