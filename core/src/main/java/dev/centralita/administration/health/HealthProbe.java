package dev.centralita.administration.health;

/** Looks at one part of the installation; answers within a few seconds, whatever happens. */
public interface HealthProbe {

    String HUB_DATABASE = "hub database";
    String CALLCENTER_DATABASE = "callcenter database";

    /** The part's name as operators read it: {@code hub database}, {@code huggy}. */
    String part();

    PartHealth look();
}
