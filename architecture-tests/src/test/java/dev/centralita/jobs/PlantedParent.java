package dev.centralita.jobs;

import dev.centralita.jobs.housekeeping.PlantedChild;

public class PlantedParent {

    public final PlantedChild child = new PlantedChild();
}
