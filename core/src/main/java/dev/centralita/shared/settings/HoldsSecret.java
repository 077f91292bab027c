package dev.centralita.shared.settings;

/** A setting's value that has a secret inside, so that the logs can mask it. */
public interface HoldsSecret {

    Secret secret();
}
