package dev.centralita.administration.health;

/** The databases as the start of the application sees them. */
public interface Databases {

    /** Applies every outstanding migration; safe on several nodes at once. */
    void bringUpToDate();

    boolean areUpToDate();
}
